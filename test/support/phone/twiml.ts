/**
 * Reads TwiML as strictly as Twilio's documentation has it, and stricter: what Twilio would skip with a warning is refused.
 * The lists of languages, voices and models come from Twilio's own library and pages.
 */
import { readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';

export type Verb =
  | { readonly verb: 'Play'; readonly url: string }
  | { readonly verb: 'Say'; readonly text: string; readonly language: string }
  | { readonly verb: 'Pause'; readonly seconds: number }
  | { readonly verb: 'Redirect'; readonly url: string }
  | { readonly verb: 'Hangup' }
  | { readonly verb: 'Reject' }
  | {
      readonly verb: 'Dial';
      readonly action: string;
      readonly numbers: readonly DialNumber[];
      readonly timeout: number;
    }
  | { readonly verb: 'Record'; readonly action: string; readonly recorded: string; readonly maxLength: number }
  | Gather;

export interface Gather {
  readonly verb: 'Gather';
  readonly action: string;
  readonly hearsKeys: boolean;
  readonly hearsSpeech: boolean;
  readonly language: string;
  readonly numDigits: number | undefined;
  readonly finishOnKey: string;
  readonly timeout: number;
  readonly hints: readonly string[];
  readonly inside: readonly Verb[];
}

export interface DialNumber {
  readonly number: string;
  /** What the one who is called hears before the two are joined. */
  readonly whisper: string | undefined;
}

const types = readFileSync(require.resolve('twilio/lib/twiml/VoiceResponse.d.ts'), 'utf8');
const union = (name: string): ReadonlySet<string> =>
  new Set(
    [...(new RegExp(`type ${name} = ([^;]+);`).exec(types)?.[1] ?? '').matchAll(/"([^"]+)"/g)].map(
      ([, one]) => one ?? '',
    ),
  );
const [sayVoices, sayLanguages, gatherLanguages] = [union('SayVoice'), union('SayLanguage'), union('GatherLanguage')];

/** Twilio, "TwiML Voice: Gather", specific speech-to-text models. */
const speechModels = [
  'default', 'numbers_and_commands', 'phone_call', 'experimental_conversations', 'experimental_utterances',
  'googlev2_long', 'googlev2_short', 'googlev2_telephony', 'googlev2_telephony_short',
  'deepgram_nova-2', 'deepgram_nova-2-general', 'deepgram_nova-2-phonecall', 'deepgram_nova-3', 'deepgram_nova-3-general',
]; // prettier-ignore

export class TwimlError extends Error {}

const largest = 64 * 1024;
const xml = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
});
const text = z.string().optional().default('');
const element = z.record(z.string(), z.unknown());

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

/** @throws TwimlError that says what Twilio would not take */
export function readTwiml(document: string): readonly Verb[] {
  if (Buffer.byteLength(document) > largest) fail('the document is larger than 64 kB');
  const valid = XMLValidator.validate(document);
  if (valid !== true) fail(`it is no XML: ${valid.err.msg}`);
  const roots = nodesOf(xml.parse(document)).filter(({ name }) => name !== '?xml');
  const [root] = roots;
  if (root === undefined || roots.length !== 1 || root.name !== 'Response') fail('its root must be one <Response>');
  const verbs = root.children.map((node) => verbOf(node, verbReaders));
  const last = verbs.findIndex(
    // Behind <Record> comes what is done where nothing was said.
    ({ verb }) => verb === 'Redirect' || verb === 'Hangup' || verb === 'Reject' || verb === 'Dial',
  );
  if (last >= 0 && last < verbs.length - 1) fail(`what stands behind <${verbs[last]?.verb}> is never reached`);
  return verbs;
}

type Reader = (node: Node) => Verb;

const playReader: Reader = (node) => {
  allow(node, ['loop', 'digits']);
  if (!/^(https?:\/\/|\/)\S+$/.test(node.text)) fail('<Play> needs an address');
  return { verb: 'Play', url: node.text };
};

const sayReader: Reader = (node) => {
  allow(node, ['voice', 'language', 'loop']);
  const { voice = 'man', language = 'en-US' } = node.attributes;
  if (!sayVoices.has(voice)) fail(`<Say> has no voice ${voice}`);
  if (!sayLanguages.has(language)) fail(`<Say> has no language ${language}`);
  if (voice.includes('.') && !voice.startsWith('Polly.') && !voice.includes(`.${language}`))
    fail(`the voice ${voice} does not speak ${language}`);
  if (node.text.trim() === '') fail('<Say> says nothing');
  if (node.text.length > 4096) fail('<Say> has more than 4,096 characters');
  return { verb: 'Say', text: node.text, language };
};

const pauseReader: Reader = (node) => {
  allow(node, ['length']);
  return { verb: 'Pause', seconds: whole(node, 'length', 1, 1) };
};

const nestedReaders: Readonly<Record<string, Reader>> = { Play: playReader, Say: sayReader, Pause: pauseReader };

const verbReaders: Readonly<Record<string, Reader>> = {
  ...nestedReaders,
  Gather: gatherOf,
  Hangup(node) {
    allow(node, []);
    return { verb: 'Hangup' };
  },
  Reject(node) {
    allow(node, ['reason']);
    if (!['busy', 'rejected', undefined].includes(node.attributes['reason'])) fail('<Reject> has no such reason');
    return { verb: 'Reject' };
  },
  Redirect(node) {
    allow(node, ['method']);
    if (node.attributes['method'] !== undefined && node.attributes['method'] !== 'POST') fail('<Redirect> must POST');
    return { verb: 'Redirect', url: ours(node.text) };
  },
  Dial(node) {
    allow(node, ['action', 'method', 'timeout', 'callerId', 'answerOnBridge', 'timeLimit', 'hangupOnStar']);
    const numbers = node.children.map((child): DialNumber => {
      if (child.name !== 'Number') fail(`<Dial> may not hold <${child.name}> here`);
      allow(child, ['url', 'method', 'statusCallback', 'statusCallbackEvent', 'statusCallbackMethod']);
      if (!/^\+[1-9]\d{6,14}$/.test(child.text.trim())) fail('<Number> must be in E.164');
      const { url } = child.attributes;
      return { number: child.text.trim(), whisper: url === undefined ? undefined : ours(url) };
    });
    if (numbers.length === 0 || numbers.length > 10) fail('<Dial> takes one to ten numbers');
    return { verb: 'Dial', action: ours(required(node, 'action')), numbers, timeout: whole(node, 'timeout', 30, 5) };
  },
  Record(node) {
    allow(node, ['action', 'method', 'maxLength', 'timeout', 'finishOnKey', 'playBeep', 'trim', 'recordingStatusCallback', 'recordingStatusCallbackMethod', 'recordingStatusCallbackEvent']); // prettier-ignore
    return {
      verb: 'Record',
      action: ours(required(node, 'action')),
      recorded: ours(required(node, 'recordingStatusCallback')),
      maxLength: whole(node, 'maxLength', 3600, 1),
    };
  },
};

function gatherOf(node: Node): Gather {
  allow(node, [
    'input', 'language', 'action', 'method', 'actionOnEmptyResult', 'timeout', 'speechTimeout', 'profanityFilter',
    'speechModel', 'hints', 'numDigits', 'finishOnKey', 'enhanced', 'bargeIn', 'maxSpeechTime',
  ]); // prettier-ignore
  const { attributes } = node;
  const input = (attributes['input'] ?? 'dtmf').split(' ');
  if (!input.every((one) => one === 'dtmf' || one === 'speech'))
    fail(`<Gather> does not know the input ${input.join(' ')}`);
  const hearsSpeech = input.includes('speech');
  const language = attributes['language'] ?? 'en-US';
  if (hearsSpeech && !gatherLanguages.has(language)) fail(`<Gather> has no language ${language}`);
  const { speechModel, speechTimeout } = attributes;
  if (speechModel !== undefined && !speechModels.includes(speechModel)) fail(`<Gather> has no model ${speechModel}`);
  if (
    speechTimeout !== undefined &&
    !/^[1-9]\d*$/.test(speechTimeout) &&
    (speechTimeout !== 'auto' || speechModel !== undefined)
  )
    fail('speechTimeout must be a positive whole number where a model is named');
  const finishOnKey = attributes['finishOnKey'] ?? '#';
  if (!/^[\d#*]?$/.test(finishOnKey)) fail(`finishOnKey cannot be ${finishOnKey}`);
  const hints = (attributes['hints'] ?? '').split(',').filter((hint) => hint !== '');
  if (hints.length > 500 || hints.some((hint) => hint.length > 100)) fail('hints are too many or too long');
  for (const name of ['actionOnEmptyResult', 'profanityFilter'])
    if (!['true', 'false', undefined].includes(attributes[name])) fail(`${name} must be true or false`);
  return {
    verb: 'Gather',
    action: ours(required(node, 'action')),
    hearsKeys: input.includes('dtmf'),
    hearsSpeech,
    language,
    numDigits: attributes['numDigits'] === undefined ? undefined : whole(node, 'numDigits', 1, 1),
    finishOnKey,
    timeout: whole(node, 'timeout', 5, 1),
    hints,
    inside: node.children.map((child) => verbOf(child, nestedReaders)),
  };
}

function verbOf(node: Node, readers: Readonly<Record<string, Reader>>): Verb {
  const reader = readers[node.name];
  return reader === undefined ? fail(`<${node.name}> may not stand there`) : reader(node);
}

function nodesOf(parsed: unknown): readonly Node[] {
  return z
    .array(element)
    .parse(parsed)
    .flatMap((one) => {
      const name = Object.keys(one).find((key) => key !== ':@' && key !== '#text');
      if (name === undefined) return [];
      const inside = z.array(element).catch([]).parse(one[name]);
      return [
        {
          name,
          attributes: z.record(z.string(), z.string()).catch({}).parse(one[':@']),
          children: nodesOf(inside),
          text: inside.map((child) => text.parse(child['#text'])).join(''),
        },
      ];
    });
}

function allow(node: Node, attributes: readonly string[]): void {
  for (const name of Object.keys(node.attributes))
    if (!attributes.includes(name)) fail(`<${node.name}> has no attribute ${name}`);
}

function required(node: Node, name: string): string {
  return node.attributes[name] ?? fail(`<${node.name}> without ${name} asks the same document again, for ever`);
}

function whole(node: Node, name: string, fallback: number, min: number): number {
  const value = node.attributes[name];
  if (value === undefined) return fallback;
  if (!/^\d+$/.test(value) || Number(value) < min) fail(`${name} must be a whole number of at least ${min}`);
  return Number(value);
}

/** Addresses of ours stand without host, so that they hold behind any proxy. */
function ours(address: string): string {
  if (!/^\/voice\/\S*$/.test(address.trim())) fail(`the address ${address} is none of ours`);
  return address.trim();
}

function fail(reason: string): never {
  throw new TwimlError(`Twilio would not take this TwiML: ${reason}`);
}
