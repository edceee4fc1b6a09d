/** `<Record>`: nothing is recorded; what is said until a key, silence or the longest time ends it is said to have been. */
import type { Fields } from './gather';
import type { Inputs } from './inputs';
import { Interruption, pause } from './interruption';
import { account, type Choices, type Earpiece, type Screen } from './screen';
import type { Record } from './twiml';
import { newSid } from './webhooks';

interface Recording {
  readonly inputs: Inputs;
  readonly screen: Screen;
  readonly earpiece: Earpiece;
  readonly choices: Choices;
  /** A webhook whose answer nobody waits for. */
  inform(url: string, fields: Fields): void;
}

/** @returns what Twilio posts to the action; `undefined` when nothing was said, which posts nothing */
export async function record(wanted: Record, side: Recording, signal: AbortSignal): Promise<Fields | undefined> {
  const { screen, earpiece } = side;
  if (wanted.playBeep) await earpiece.beep(signal);
  screen.state({ name: 'recording' });
  const since = performance.now();
  const ended = await untilEnd(wanted, side, signal);
  screen.state({ name: 'connected' });
  if (!ended.spoke) return undefined;
  const seconds = Math.max(1, Math.round((performance.now() - since) / 1000));
  const sid = newSid('RE');
  const url = `https://api.twilio.com/2010-04-01/Accounts/${account['AccountSid'] ?? ''}/Recordings/${sid}`;
  screen.note({ kind: 'recorded', url, seconds });
  const made = { RecordingSid: sid, RecordingUrl: url, RecordingDuration: String(seconds) };
  if (wanted.statusCallback !== undefined)
    side.inform(wanted.statusCallback, { ...made, RecordingStatus: 'completed', RecordingChannels: '1' });
  return { ...made, ...(ended.by === undefined ? {} : { Digits: ended.by }) };
}

/** @returns `by`: the key that ended it, or `hangup` */
async function untilEnd(
  wanted: Record,
  side: Recording,
  signal: AbortSignal,
): Promise<{ spoke: boolean; by?: string }> {
  const longest = pause(wanted.maxLength * 1000, signal);
  let spoke = false;
  for (;;) {
    const silence = side.choices.automaticSilence ? pause(wanted.timeout * 1000, signal) : longest;
    try {
      const input = await side.inputs.next(() => true, Promise.race([silence, longest]), signal);
      if (input.kind === 'speech') spoke = true;
      if (input.kind === 'silence') return { spoke };
      if (input.kind === 'key' && wanted.finishOnKey.includes(input.key)) return { spoke, by: input.key };
    } catch (error) {
      if (spoke && error instanceof Interruption && error.by === 'hangUp') return { spoke, by: 'hangup' };
      throw error;
    }
  }
}
