/** The TwiML, read by the tests' own strict reader; and what that reader refuses, so that its yes is worth something. */
import type { Listening } from '../../../../bots/channels/twilioVoice/listening';
import { sentences } from '../../../../bots/channels/twilioVoice/spoken';
import { hangUpTwiml, listenTwiml, redirectTwiml, type Hearing } from '../../../../bots/channels/twilioVoice/toTwiml';
import { readTwiml } from '../../../support/phone/twiml';

const open: Listening = { language: 'sl', options: ['Da & ne', '<b>'], keys: 'one', ends: false, records: false };
const plain: Hearing = { speechModel: undefined, pauseSeconds: 2 };
const action = '/voice/turn?c=call-CA1&t=3&s=0&n=0';

test('speaks inside what listens, so that keys are taken while it speaks', () => {
  const [gather, ...rest] = readTwiml(listenTwiml([{ play: '/voice/audio/a.wav' }], open, action, plain, ['Kabel']));
  expect(rest).toEqual([]);
  expect(gather).toMatchObject({ verb: 'Gather', action, hints: ['Kabel'], inside: [{ verb: 'Play' }], timeout: 7 });
});

test('a model that is named goes with a whole number of seconds', () => {
  const document = listenTwiml([], open, action, { speechModel: 'deepgram_nova-3', pauseSeconds: 3 }, []);
  expect(document).toContain('speechModel="deepgram_nova-3"');
  expect(document).toContain('speechTimeout="3"');
  expect(() => readTwiml(document)).not.toThrow();
});

test('hints are cut to what Twilio takes', () => {
  const many = Array.from({ length: 700 }, (_, place) => `paket, ${place}`);
  const [gather] = readTwiml(listenTwiml([], open, action, plain, [...many, 'x'.repeat(101), ' ', 'paket, 1']));
  expect(gather).toMatchObject({ verb: 'Gather' });
});

test('whatever is said, the document is well-formed and below 64 kB', () => {
  const text = '»<Gather>&"\u0000\u0007\ud800 č š ž 🙂 ]]>'.repeat(200);
  const uttered = Array.from({ length: 400 }, () => ({ say: text.slice(0, 800), language: 'sl' as const }));
  for (const document of [listenTwiml(uttered, open, action, plain, []), hangUpTwiml(uttered)])
    expect(() => readTwiml(document)).not.toThrow();
});

test('waiting plays and comes again; ending hangs up', () => {
  expect(readTwiml(redirectTwiml([{ play: '/voice/audio/a.wav' }], action))).toMatchObject([
    { verb: 'Play' },
    { verb: 'Redirect', url: action },
  ]);
  expect(readTwiml(hangUpTwiml([{ say: 'Goodbye.', language: 'en' }]))).toMatchObject([
    { verb: 'Say' },
    { verb: 'Hangup' },
  ]);
});

test.each([
  ['a second root', '<Response/><Response/>'],
  ['another root', '<Answer/>'],
  ['broken XML', '<Response><Play>/voice/audio/a.wav</Response>'],
  ['a verb that does not exist', '<Response><Speak>a</Speak></Response>'],
  [
    'a Redirect inside a Gather',
    '<Response><Gather action="/voice/turn"><Redirect>/voice/turn</Redirect></Gather></Response>',
  ],
  ['a Gather without an action', '<Response><Gather/></Response>'],
  ['an attribute that does not exist', '<Response><Gather action="/voice/turn" wait="3"/></Response>'],
  [
    'a language without a recogniser',
    '<Response><Gather action="/voice/turn" input="speech" language="sl"/></Response>',
  ],
  ['a Slovenian voice, which Twilio lacks', '<Response><Say language="sl-SI">Dober dan</Say></Response>'],
  [
    'a voice in another language',
    '<Response><Say voice="Google.cs-CZ-Wavenet-A" language="sk-SK">Dober dan</Say></Response>',
  ],
  [
    'auto with a model',
    '<Response><Gather action="/voice/turn" input="speech" speechModel="deepgram_nova-3" speechTimeout="auto"/></Response>',
  ],
  [
    'an unknown model',
    '<Response><Gather action="/voice/turn" input="speech" speechModel="chirp" speechTimeout="2"/></Response>',
  ],
  ['verbs that are never reached', '<Response><Redirect>/voice/turn</Redirect><Hangup/></Response>'],
  ['an address of somebody else', '<Response><Redirect>https://example.com/voice</Redirect></Response>'],
  ['more than 64 kB', `<Response>${'<Pause/>'.repeat(9000)}</Response>`],
])('the tests’ own reader refuses %s', (_what, document) => {
  expect(() => readTwiml(document)).toThrow('Twilio would not take');
});

test.each([
  ['Velja od 1. decembra 2026. Je prav?', ['Velja od 1. decembra 2026.', 'Je prav?'].join(' ')],
  [
    'Hvala. Številka vloge je 12345674. Vam lahko še kako pomagam?',
    'Hvala.|Številka vloge je 12345674. Vam lahko še kako pomagam?',
  ],
  ['Naši paketi:\n\n- Kabel S\n- Kabel M', 'Naši paketi:|- Kabel S|- Kabel M'],
  ['Res? Da! »Tako.« Konec', 'Res?|Da!|»Tako.« Konec'],
])('sentences are clips of their own, days are not cut: %s', (text, clips) => {
  expect(sentences(text).join('|')).toBe(clips);
});
