/** English texts of the site, the launcher and the chat window. */
import { phone } from './phone/en';
import type { Link, Texts } from './types';

const mail: Link = { href: 'mailto:logatec@kabelnet.net', text: 'logatec@kabelnet.net' };
const secondMail: Link = { href: 'mailto:info@kabelnetlogatec.net', text: 'info@kabelnetlogatec.net' };
const authority: Link = { href: 'https://www.ip-rs.si/en', text: 'Information Commissioner' };

export const en: Texts = {
  launcher: {
    title: 'KabelNET Logatec',
    subtitle: 'Digital assistant',
    open: 'Open the chat',
    close: 'Close the chat',
    unread: 'new message',
    loading: 'Loading the chat…',
    failed: 'The chat cannot be loaded just now. Please try again or call us.',
    retry: 'Try again',
  },
  chat: {
    locale: 'en-US',
    botName: 'KabelNET digital assistant',
    documentTitle: 'Chat | KabelNET Logatec',
    heading: 'Chat with the digital assistant',
    loading: 'Connecting you to the digital assistant…',
    failed: 'The assistant cannot be reached just now. You can call us on {phone}.',
    retry: 'Try again',
    lost: 'The connection is lost. Trying to restore it…',
    regained: 'The connection is back.',
    ended: 'The earlier conversation has expired, so we started a new one for you.',
    tooLong: 'A message can have up to 1000 characters. Please send longer text in parts.',
    fileSize: 'The file is larger than 10 MB. Please send a smaller one.',
    fileType: 'You can send a PDF or a photo (JPEG, PNG, HEIC).',
    fileNumber: 'You can send at most 5 files at once.',
    restart: 'New conversation',
    restartConfirm: 'End this conversation and start a new one? Requests already made stay saved.',
    restartYes: 'Start anew',
    restartNo: 'Keep this one',
    restarted: 'We started a new conversation.',
    privacy: 'Privacy',
    webChat: {
      ACTIVITY_BOT_SAID_ALT: '$1 said:',
      SUGGESTED_ACTIONS_LABEL_ALT: 'Suggested answers',
      TEXT_INPUT_UPLOAD_BUTTON_ALT: 'Attach a document',
    },
  },
  continue: {
    title: 'Continue your conversation',
    text: 'You can go on with the digital assistant of KabelNET Logatec in this browser, exactly where you left off.',
    button: 'Continue',
    working: 'Opening the conversation …',
    used: 'This link has been used already. Ask for a new one or call {phone}.',
    expired: 'This link was valid for 30 minutes and has expired. Ask for a new one or call {phone}.',
    invalid: 'This link is not complete. Please open it straight from the message or call {phone}.',
    failed: 'The conversation could not be opened just now. Please tap once more or call {phone}.',
  },
  site: {
    languageName: 'English',
    skip: 'Skip to content',
    homeTitle: 'KabelNET Logatec: internet, television and telephone',
    description:
      'Notice to KabelNET Logatec subscribers: services, subscriber support, repairs and payments during the emergency.',
    tagline: 'Internet, television and telephone in Logatec',
    lead: 'We are here for you during the emergency too. Most things can be done right on this page, at any hour.',
    openChat: 'Open the chat',
    call: 'Call',
    tasksHeading: 'In the chat or by phone you can arrange',
    tasks: [
      { title: 'A package change', text: 'Faster internet for work or school from home.' },
      { title: 'New equipment', text: 'We deliver it, and connect it with you step by step.' },
      { title: 'A fault report', text: 'First we check together whether it can be solved at once.' },
      { title: 'A temporary disconnection', text: 'Free of charge, if you do not need the services now.' },
      { title: 'eRačun', text: 'Bills by e-mail instead of payment slips.' },
      { title: 'Paying a bill', text: 'The amount, and a QR code for your bank’s app.' },
      { title: 'The status of a request', text: 'What happens next, or withdraw it.' },
      { title: 'Documents and questions', text: 'Just attach a document; ask in your own words.' },
    ],
    noticeHeading: 'Notice to subscribers',
    noticeLead:
      'This notice gathers what will make it easier to deal with us during the emergency. Your safety and the safety of our staff come first, so we have adapted the way we work to keep our services as undisturbed as possible.',
    contents: 'In this notice',
    sections: [
      {
        id: 'services',
        heading: 'Services',
        paragraphs: [
          [
            'KabelNET Logatec continues to provide all of its services in full. We keep the network running, carry out regular maintenance and continue our work on the best possible user experience.',
          ],
        ],
      },
      {
        id: 'subscriber-support',
        heading: 'Subscriber support',
        paragraphs: [
          [
            'Support by telephone and e-mail and the subscriber office work as usual. This includes changes to your subscription, such as another package when your needs have changed (more speed for working from home and the like).',
          ],
          [
            'All documents are still reviewed and processed. We recommend sending them electronically, to ',
            mail,
            ' or ',
            secondMail,
            '. Documents sent by ordinary mail are received and processed as usual too.',
          ],
          [
            'To ease the burden of the emergency we offer a free temporary disconnection to all subscribers who do not need the services at this time (closed business premises and the like), and a free change between packages with equivalent services.',
          ],
        ],
      },
      {
        id: 'repairs',
        heading: 'Repairs',
        paragraphs: [
          ['For your safety and that of our staff, home visits are not possible during the emergency.'],
          [
            'Observing all recommended protective measures, we can deliver replacement equipment and help you over the telephone to swap it. Other field work is limited to the network: we still carry out all regular maintenance and repair all network faults that would affect the services.',
          ],
        ],
      },
      {
        id: 'payments',
        heading: 'Payments',
        paragraphs: [
          [
            'Paying bills at banks and post offices is difficult at this time, so we recommend online banking. You can also choose eRačun, which brings the bill by e-mail. You can apply for it right in the chat.',
          ],
        ],
      },
    ],
    contactHeading: 'For any further information',
    contactText: 'In the chat you can ask for a colleague at any time.',
    phoneLabel: 'Telephone',
    emailLabel: 'E-mail',
    privacyTitle: 'Privacy in the chat',
    privacyLead: 'What happens to your data when you write to our digital assistant.',
    privacySections: (facts) => [
      {
        id: 'who',
        heading: 'Who answers you',
        paragraphs: [
          [
            'You are first answered by a digital assistant, which is a computer program. You can ask for a colleague at any time; they will see the whole conversation, so you need not repeat anything.',
          ],
        ],
      },
      {
        id: 'what',
        heading: 'What we keep and why',
        paragraphs: [
          [
            'We keep your messages and the documents you send, our answers and the requests you make. We need them to carry out your requests and to let you continue the conversation. Data from your subscription are shown only after you enter a one-time code sent to your contact on file.',
          ],
          [
            `Conversations are kept for ${facts.retentionDays} ${facts.retentionDays === 1 ? 'day' : 'days'}, requests for as long as the subscription requires.`,
          ],
        ],
      },
      {
        id: 'browser',
        heading: 'In your browser',
        paragraphs: [
          [
            'The chat uses no tracking cookies and loads nothing from other sites. It saves only a mark of the conversation, so that you can continue after the page is loaded again. The mark is valid for 30 minutes after the last use; the button “New conversation” erases it at once.',
          ],
        ],
      },
      {
        id: 'rights',
        heading: 'Your rights',
        paragraphs: [
          [
            'The controller of the data is KabelNET Logatec. To see, correct or erase your data write to ',
            mail,
            ` or call ${facts.phone}. You may complain to the `,
            authority,
            ' of Slovenia.',
          ],
        ],
      },
    ],
    home: 'Home',
    noScript: 'The chat needs JavaScript. Please call or write to us, we will gladly help.',
  },
  confirmation: {
    open: (email, reference) => ({
      heading: 'Confirm your e-mail address',
      text: `By request ${reference} we will send bills of KabelNET Logatec to ${email}. Please confirm that you receive messages at this address.`,
    }),
    confirm: 'Confirm the address',
    notYou:
      'If you did not make the request, just close this page: without a confirmation we send no bills to this address.',
    confirmed: (email, reference) => ({
      heading: 'The address is confirmed',
      text: `Thank you. The address ${email} is confirmed; we will look at request ${reference} in office hours. You can close this page.`,
    }),
    closed: (reference, phone) => ({
      heading: 'The request is no longer open',
      text: `Request ${reference} was withdrawn or rejected, or a newer one has taken its place. You can make a new one in the chat or call ${phone}.`,
    }),
    expired: (phone) => ({
      heading: 'The link has expired',
      text: `It was valid for 7 days. Type “eRačun” in the chat and we will send you a new one, or call ${phone}.`,
    }),
    forged: (phone) => ({
      heading: 'The link is not valid',
      text: `It may have been damaged in copying. Please open it from the message itself, or call ${phone}.`,
    }),
  },
  phone,
};
