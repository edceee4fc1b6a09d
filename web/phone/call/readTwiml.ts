/** Reads TwiML: a document becomes instructions with all defaults filled in, as Twilio's documentation gives them. */
import type { Dial, Gather, Instruction, Sound, Unknown } from './twiml';

/** Twilio's name for it is 12100, document parse failure. */
export class NoTwiml extends Error {
  override readonly name = 'NoTwiml';
}

/** `loop="0"` plays on and on; nobody listens to more than this. */
const mostTimes = 1000;

/**
 * @param base the address of the document, to which its addresses are relative
 * @throws NoTwiml
 */
export function readTwiml(xml: string, base: string): readonly Instruction[] {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const root = document.documentElement;
  if (document.querySelector('parsererror') !== null || root.localName !== 'Response')
    throw new NoTwiml('it is not XML with <Response> around it');
  return [...root.children].map((element) => readSound(element, base) ?? readVerb(element, base));
}

function readSound(element: Element, base: string): Sound | undefined {
  switch (element.localName) {
    case 'Play':
      return { verb: 'Play', url: address(textOf(element), base), times: timesOf(element) };
    case 'Say': {
      const language = element.getAttribute('language') ?? 'en-US';
      return { verb: 'Say', text: textOf(element), language, times: timesOf(element) };
    }
    case 'Pause':
      return { verb: 'Pause', seconds: whole(element, 'length', 1) };
    default:
      return undefined;
  }
}

function readVerb(element: Element, base: string): Instruction {
  switch (element.localName) {
    case 'Gather':
      return readGather(element, base);
    case 'Dial':
      return readDial(element, base);
    case 'Record':
      return {
        verb: 'Record',
        action: address(element.getAttribute('action') ?? '', base),
        timeout: whole(element, 'timeout', 5),
        finishOnKey: element.getAttribute('finishOnKey') ?? '1234567890*#',
        maxLength: whole(element, 'maxLength', 3600),
        playBeep: element.getAttribute('playBeep') !== 'false',
        statusCallback: optionalAddress(element, 'recordingStatusCallback', base),
      };
    case 'Redirect':
      return { verb: 'Redirect', url: address(textOf(element), base) };
    case 'Hangup':
    case 'Reject':
      return { verb: element.localName };
    default:
      return unknown(element);
  }
}

function readGather(element: Element, base: string): Gather {
  const input = (element.getAttribute('input') ?? 'dtmf').split(/\s+/);
  const numDigits = whole(element, 'numDigits', 0);
  return {
    verb: 'Gather',
    action: address(element.getAttribute('action') ?? '', base),
    actionOnEmptyResult: element.getAttribute('actionOnEmptyResult') === 'true',
    hearsKeys: input.includes('dtmf'),
    hearsSpeech: input.includes('speech'),
    language: element.getAttribute('language') ?? 'en-US',
    numDigits: numDigits === 0 ? undefined : numDigits,
    finishOnKey: element.getAttribute('finishOnKey') ?? '#',
    timeout: whole(element, 'timeout', 5),
    inside: [...element.children].map((child) => readSound(child, base) ?? unknown(child)),
  };
}

function readDial(element: Element, base: string): Dial {
  const nested = [...element.children].filter(({ localName }) => localName === 'Number');
  const numbers = nested.map((child) => ({
    number: textOf(child),
    whisper: optionalAddress(child, 'url', base),
  }));
  return {
    verb: 'Dial',
    action: optionalAddress(element, 'action', base),
    // A number may stand there without an element of its own.
    numbers: nested.length > 0 ? numbers : [{ number: textOf(element), whisper: undefined }],
    timeout: whole(element, 'timeout', 30),
    callerId: element.getAttribute('callerId') ?? undefined,
    answerOnBridge: element.getAttribute('answerOnBridge') === 'true',
  };
}

const unknown = ({ tagName }: Element): Unknown => ({ verb: 'unknown', name: tagName });

const textOf = (element: Element): string => element.textContent.trim();

const timesOf = (element: Element): number => {
  const loop = whole(element, 'loop', 1);
  return loop === 0 ? mostTimes : loop;
};

/** What is no whole number counts as not there. */
function whole(element: Element, name: string, fallback: number): number {
  const value = element.getAttribute(name) ?? '';
  return /^\d+$/.test(value) ? Number(value) : fallback;
}

/** @throws NoTwiml where it is none; an empty one is that of the document itself */
function address(value: string, base: string): string {
  try {
    return new URL(value, base).href;
  } catch {
    throw new NoTwiml(`${value} is no address`);
  }
}

function optionalAddress(element: Element, name: string, base: string): string | undefined {
  const value = element.getAttribute(name);
  return value === null || value === '' ? undefined : address(value, base);
}
