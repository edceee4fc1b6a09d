/** Going on with a conversation by phone or in a browser. */
import type { elsewhere as slovenian } from '../sl/elsewhere';

export const elsewhere: typeof slovenian = {
  byPhone: (phone, code) =>
    code === undefined
      ? `Of course. Call ${phone}. What we have done so far is saved, and this chat will wait for you.`
      : `Of course. Call ${phone}, press 8 for English, then say “continue the chat” or press 7, and say or key in the code **${code}**. It is valid for 30 minutes, and this chat will wait for you.`,
  linkSent:
    'We have sent you a text message with a link. Open it and tap “Continue”; it is valid for 30 minutes. Or let us just go on here.',
  linksMany: 'We have sent the link three times. Let us go on here.',
  noSms: 'We cannot send a text message to your number. Let us go on here.',
  code: 'Say the six-digit code from the chat.',
  codeWrong: 'This code is not valid. Check it in the chat and say it once more.',
  codeMany: 'I cannot find this code. You can also start anew here.',
  codeRight: 'Thank you, I have found the conversation.',
};
