/** Performs a TwiML document, one instruction after the other, and tells how the call goes on. It knows no browser. */
import { gather, type Fields, type Gathering } from './gather';
import { reasonOf } from './interruption';
import type { Dial, Instruction, Record } from './twiml';

/** A webhook to make. */
export interface Errand {
  readonly url: string;
  readonly fields: Fields;
}

export type Next =
  | Errand
  /** `ranOut`: nothing stands behind the last instruction. */
  | { readonly ends: 'hangup' | 'reject' | 'ranOut' };

/** One end of a call. */
export interface Side extends Gathering {
  /** Where a document may dial and record. */
  readonly more?: {
    /** Calls others; what Twilio posts when that is over. */
    dial(dial: Dial, signal: AbortSignal): Promise<Fields>;
    /** @returns `undefined` when nothing was said */
    record(record: Record, signal: AbortSignal): Promise<Fields | undefined>;
  };
  /** Told of an element that is passed over. */
  passedOver(name: string): void;
}

/** @throws the signal's reason when it is aborted */
export async function perform(document: readonly Instruction[], side: Side, signal: AbortSignal): Promise<Next> {
  for (const instruction of document) {
    const next = await performOne(instruction, side, signal);
    if (next !== undefined) return next;
  }
  return { ends: 'ranOut' };
}

/** @returns `undefined` where the next instruction follows */
async function performOne(instruction: Instruction, side: Side, signal: AbortSignal): Promise<Next | undefined> {
  switch (instruction.verb) {
    case 'Play':
    case 'Say':
    case 'Pause':
    case 'unknown':
      await side.utter([instruction], signal);
      if (signal.aborted) throw reasonOf(signal);
      return undefined;
    case 'Gather': {
      const fields = await gather(instruction, side, signal);
      if (fields === undefined && !instruction.actionOnEmptyResult) return undefined;
      return { url: instruction.action, fields: fields ?? {} };
    }
    case 'Redirect':
      return { url: instruction.url, fields: {} };
    case 'Hangup':
      return { ends: 'hangup' };
    case 'Reject':
      return { ends: 'reject' };
    case 'Dial': {
      const fields = await side.more?.dial(instruction, signal);
      if (fields === undefined) side.passedOver('Dial');
      return fields === undefined || instruction.action === undefined ? undefined : { url: instruction.action, fields };
    }
    case 'Record': {
      if (side.more === undefined) side.passedOver('Record');
      const fields = await side.more?.record(instruction, signal);
      return fields === undefined ? undefined : { url: instruction.action, fields };
    }
  }
}
