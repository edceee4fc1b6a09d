/** A call that is put through to an agent: the whisper, who takes it, how it ends; and the message for where nobody does. */
import type { AgentLine } from '../../../services/agents';
import type { Handoffs } from '../../../services/handoff';
import type { Turn } from '../../../services/turns';
import type { Voicemails } from '../../../services/voicemails';
import { dialledKey, toAccept, type Station } from './stations';
import { Speaking } from './speaking';
import type { Spoken } from './spoken';
import { callerOf, type CallFields } from './toActivity';
import { hangUpTwiml, joinTwiml, whisperTwiml } from './toTwiml';
import type { Voice, VoiceParts } from './voice';

export interface HandOverParts extends VoiceParts {
  readonly handoffs: Pick<Handoffs, 'find'>;
  readonly voicemails: Pick<Voicemails, 'receive'>;
}

/** So far back the last words of a caller are looked for, in activities. */
const lookBack = 12;

export class HandOver {
  private readonly speaking: Speaking;

  constructor(
    private readonly parts: HandOverParts,
    private readonly voice: Pick<Voice, 'take' | 'unanswered'>,
  ) {
    this.speaking = new Speaking(parts);
  }

  /** An agent has answered: who calls, and why. */
  async whisper(at: Station): Promise<string> {
    const { conversations } = this.parts;
    const line = await this.lineOf(at);
    const turn = await conversations.head(at.c);
    if (line === undefined || turn?.handoff?.state !== 'waiting') return this.gone(line);
    const uttered = await this.speaking.utter(await this.summary(turn, line));
    return whisperTwiml(uttered, toAccept(at));
  }

  /** The agent pressed a key, or none. */
  async accept(at: Station, { Digits }: CallFields): Promise<string> {
    const { conversations } = this.parts;
    const line = await this.lineOf(at);
    if (line === undefined || Digits !== '1') return hangUpTwiml([]);
    const { id, name } = line;
    const turn = await conversations.take({
      conversationId: at.c,
      inputKey: `accepted/${at.t}/${id}`,
      channel: 'phone',
      event: { name: 'agent', agent: { id, name }, does: 'accepts' },
    });
    // Of several who press at once one has it.
    return turn.handoff?.state === 'accepted' && turn.handoff.agent?.id === id ? joinTwiml() : this.gone(line);
  }

  /** The call is back: the talk is over, or nobody took it. */
  async dialled(at: Station): Promise<string> {
    const handoff = (await this.parts.conversations.head(at.c))?.handoff;
    // What counts is who has taken it: an agent who was whispered to and hung up is "completed" for Twilio too.
    if (handoff?.state !== 'accepted' || handoff.agent === undefined) return this.voice.unanswered(at.c, at.t);
    const event = { name: 'agent', agent: handoff.agent, does: 'leaves', why: 'done' } as const;
    return this.voice.take({ conversationId: at.c, inputKey: dialledKey(at.t), channel: 'phone', event });
  }

  /** The caller has left a message, or said nothing. */
  recorded(at: Station, { RecordingSid, RecordingDuration }: CallFields): Promise<string> {
    const seconds = RecordingSid === undefined ? 0 : (RecordingDuration ?? 0);
    const event = { name: 'recorded', seconds } as const;
    return this.voice.take({ conversationId: at.c, inputKey: `recorded/${at.t}`, channel: 'phone', event });
  }

  /** The message can be fetched. */
  async recording(at: Station, fields: CallFields): Promise<void> {
    const { RecordingSid, RecordingDuration, RecordingStatus } = fields;
    const { handoffs, calls, voicemails } = this.parts;
    if (RecordingSid === undefined || RecordingStatus !== 'completed') return;
    const from = (await calls.find(fields.CallSid))?.from ?? callerOf(fields);
    await voicemails.receive({
      id: RecordingSid,
      conversationId: at.c,
      ...(from === undefined ? {} : { from }),
      subscriberNumber: (await handoffs.find(at.c))?.subscriberNumber ?? null,
      seconds: RecordingDuration ?? 0,
    });
  }

  private async lineOf({ a }: Station): Promise<AgentLine | undefined> {
    return (await this.parts.lines()).find(({ id }) => id === a);
  }

  private async gone(line: AgentLine | undefined): Promise<string> {
    const language = line?.language ?? 'sl';
    const { gone } = this.parts.wordings[language].phone.whisper;
    return hangUpTwiml(await this.speaking.utter([{ text: gone, language }]));
  }

  private async summary(turn: Turn, { language }: AgentLine): Promise<readonly Spoken[]> {
    const { handoffs, conversations, wordings } = this.parts;
    const { whisper } = wordings[language].phone;
    const handoff = await handoffs.find(turn.conversationId);
    const before = await conversations.turnsAfter(turn.conversationId, Math.max(0, turn.through - lookBack));
    const said = lastWords(before);
    const flows: Readonly<Partial<Record<string, string>>> = whisper.flows;
    const open = flows[turn.open?.flow ?? ''];
    const texts = [
      whisper.call,
      whisper.who(handoff?.subscriberNumber ?? null, handoff?.verification === 'otp'),
      ...(handoff === undefined ? [] : [whisper.reasons[handoff.reason]]),
      ...(open === undefined ? [] : [whisper.open(open)]),
      ...(said === undefined ? [] : [whisper.said(said)]),
      whisper.accept,
    ];
    return texts.map((text) => ({ text, language }));
  }
}

/** The last thing that was said in more than a word; numbers and codes are nobody else's business. */
function lastWords(turns: readonly Turn[]): string | undefined {
  const said = turns.flatMap(({ input }) => (typeof input?.['text'] === 'string' ? [input['text'].trim()] : []));
  return said.findLast((text) => text.includes(' ') && !/\d/.test(text))?.slice(0, 200);
}
