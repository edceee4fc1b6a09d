/** A call, webhook by webhook: what came in becomes a turn, and the turn becomes TwiML. Every step is safe to do again. */
import { z } from 'zod';
import type { Wording } from '../../../cards/wording';
import type { AgentLine } from '../../../services/agents';
import type { Calls } from '../../../services/calls';
import type { Turn } from '../../../services/turns';
import type { Language } from '../../../services/understanding';
import type { Conversations, Incoming } from '../../conversations';
import { conversationAfter, listeningAfter, patienceFor, untilRecording, type Listening } from './listening';
import { Speaking, type Speaker } from './speaking';
import { spokenAgain, spokenTurn, type Spoken } from './spoken';
import { callerOf, forwarderOf, heardIn, type CallFields } from './toActivity';
import { dialTwiml, hangUpTwiml, listenTwiml, recordTwiml, redirectTwiml, rejectTwiml, type Hearing } from './toTwiml';
import { dialledKey, inLanguage, languageHere, toCall, toRecording, toWhisper, type Station } from './stations';

export interface VoiceParts {
  readonly conversations: Conversations;
  readonly calls: Calls;
  readonly speaker: Speaker;
  readonly wordings: Readonly<Record<Language, Wording>>;
  readonly hearing: Hearing;
  /** Words that callers are likely to say: names of packages and places. */
  readonly hints: () => readonly string[];
  /** Where agents take calls. */
  readonly lines: () => Promise<readonly AgentLine[]>;
  /** The address that subscribers are told. */
  readonly officeContact: string;
  readonly now: () => Date;
  readonly report: (error: unknown) => void;
}

/** A call that dropped is found again by its number for so long. */
const droppedMs = 30 * 60_000;
/** Without a status callback, a call that has been silent for so long has ended. */
const silentMs = 2 * 60_000;
/** "One moment, please" itself must not keep anybody waiting. */
const waitClipMs = 100;

const place = z.object({
  /** The conversation. */
  c: z.string().regex(/^[\w-]{1,120}$/),
  /** The turn that was spoken last. */
  t: z.coerce.number().int().min(0),
  /** How often something was spoken since that is no turn. */
  s: z.coerce.number().int().min(0).max(1000).default(0),
  /** How often nothing was heard since. */
  n: z.coerce.number().int().min(0).max(1000).default(0),
  l: languageHere,
  /** How often the answer was not ready. */
  w: z.coerce.number().int().min(0).max(1000).default(0),
});

/** Where a caller stands. It is in the addresses of the TwiML, so that a webhook that comes twice finds the same place. */
export type Place = z.infer<typeof place>;

/** @returns undefined when the address is none of ours */
export function placeIn(query: unknown): Place | undefined {
  const parsed = place.safeParse(query);
  return parsed.success ? parsed.data : undefined;
}

/** Where Twilio is to come with what is heard next. */
export const addressOf = ({ c, t, s, n, l, w }: Place): string =>
  `/voice/turn?c=${c}&t=${t}&s=${s}&n=${n}${inLanguage(l)}${w === 0 ? '' : `&w=${w}`}`;
/** The key of what is heard at a place. */
const keyOf = ({ t, s }: Place): string => `heard/${t}.${s}`;

export class Voice {
  private readonly speaking: Speaking;

  constructor(private readonly parts: VoiceParts) {
    this.speaking = new Speaking(parts);
  }

  /** A call comes in; one that dropped a while ago goes on where it was. */
  async incoming(fields: CallFields): Promise<string> {
    const { calls, lines } = this.parts;
    const forwarder = forwarderOf(fields);
    // The phone of an agent that sends unanswered calls on to us: the caller is on the other line already.
    if (forwarder !== undefined && (await lines()).some(({ phone }) => phone === forwarder)) return rejectTwiml();
    const sid = fields.CallSid;
    const own = `call-${sid}`;
    const from = callerOf(fields);
    const { conversationId } = await calls.begin({
      sid,
      ...(from === undefined ? {} : { from }),
      conversationId: (from === undefined ? undefined : await this.dropped(from, sid)) ?? own,
    });
    const isNew = conversationId === own;
    const caller = from === undefined ? {} : { caller: from };
    return this.take({
      conversationId,
      inputKey: isNew ? 'start' : own,
      channel: 'phone',
      event: isNew ? { name: 'start', joins: true, ...caller } : { name: 'resume', by: 'call', ...caller },
      locale: 'sl',
    });
  }

  /** Twilio has heard something: keys, speech, or nothing. */
  async turn(at: Place, fields: CallFields): Promise<string> {
    const { conversations, wordings } = this.parts;
    const spoken = await conversations.at(at.c, at.t);
    if (spoken === undefined) return this.fallback(fields);
    const listening = listeningAfter(spoken, wordings);
    const { language } = listening;
    const heard = heardIn(fields, listening, wordings[language]);
    if (heard === 'nothing') return this.silence(at, spoken, listening);
    if (heard === 'hash')
      return this.listen(spokenTurn(spoken, listening, wordings), listening, { ...at, s: at.s + 1 });
    const { said, ...confidence } = heard;
    const activity = { type: 'message', text: said };
    return this.take({ conversationId: at.c, inputKey: keyOf(at), channel: 'phone', activity, ...confidence }, spoken);
  }

  /** Twilio comes again for an answer that this process knows nothing of: it is saved, or what was said is lost. */
  async missed(at: Place): Promise<string> {
    const { conversations, wordings } = this.parts;
    const saved = await conversations.find(at.c, keyOf(at));
    if (saved !== undefined) return this.speak([saved], at.c);
    const spoken = await conversations.at(at.c, at.t);
    if (spoken === undefined) return this.giveUp();
    const listening = listeningAfter(spoken, wordings);
    return this.askAgain(wordings[listening.language].phone.notCaught, listening, { ...at, w: 0 });
  }

  /** Twilio could not reach us, or got something that it did not understand: the open question once more. */
  async fallback(fields: CallFields): Promise<string> {
    const { calls, conversations, wordings } = this.parts;
    const call = await calls.find(fields.CallSid);
    const head = call === undefined ? undefined : await conversations.head(call.conversationId);
    if (call === undefined || head === undefined) return this.incoming(fields);
    if (head.handoff?.state === 'waiting') return this.unanswered(call.conversationId, head.sequence);
    const listening = listeningAfter(head, wordings);
    const at = { c: call.conversationId, t: head.sequence, s: 0, n: 0, l: listening.language, w: 0 };
    return this.askAgain(wordings[listening.language].phone.notCaught, listening, at);
  }

  /** The answer is not there yet: come again. Saying so once is polite; after that a pause says the same. */
  async wait(address: string, waits: number, language: Language): Promise<string> {
    const { wordings } = this.parts;
    const spoken: readonly Spoken[] = waits === 0 ? [{ text: wordings[language].phone.wait, language }] : [];
    return redirectTwiml(await this.speaking.utter(spoken, waitClipMs), address, waits === 0 ? 0 : 1);
  }

  /** The last thing that can be said, when nothing else goes. */
  giveUp(): string {
    const { wordings, officeContact } = this.parts;
    return hangUpTwiml([this.speaking.say({ text: wordings.sl.phone.trouble(officeContact), language: 'sl' })]);
  }

  /** What was said meanwhile, by an agent or by a bot that was woken; else the question again, and in the end a human. */
  private async silence(at: Place, spoken: Turn, listening: Listening): Promise<string> {
    const { conversations, wordings } = this.parts;
    const news = (await conversations.turnsAfter(at.c, spoken.through)).filter(({ sequence }) => sequence > at.t);
    if (news.length > 0) return this.speak(news, at.c);
    const n = at.n + 1;
    if (n < patienceFor(listening).times)
      return this.listen(spokenAgain(listening, n, wordings), listening, { ...at, s: at.s + 1, n });
    const event = { name: 'silence' } as const;
    const silent = { conversationId: at.c, inputKey: keyOf(at), channel: 'phone', event, onlyAfter: at.t } as const;
    return this.take(silent, spoken);
  }

  /** Nobody takes the call that was to be put through behind a turn. */
  unanswered(c: string, t: number): Promise<string> {
    const event = { name: 'unanswered' } as const;
    return this.take({ conversationId: c, inputKey: dialledKey(t), channel: 'phone', event });
  }

  /** @param before the turn that the caller has just heard */
  async take(incoming: Incoming, before?: Turn): Promise<string> {
    return this.speak([await this.parts.conversations.take(incoming)], incoming.conversationId, before);
  }

  /** The call goes over to a conversation that began in a chat, and has its first words behind those of the turn. */
  private async join(c: string, turn: Turn): Promise<string> {
    const { calls, conversations, wordings } = this.parts;
    const call = await calls.move(turn.conversationId, c);
    const caller = call?.from === undefined ? {} : { caller: call.from };
    const joined = await conversations.take({
      conversationId: c,
      inputKey: `joined/${turn.conversationId}`,
      channel: 'phone',
      event: { name: 'resume', by: 'call', ...caller },
    });
    const listening = listeningAfter(joined, wordings);
    const spoken = [...spokenTurn(turn, undefined, wordings), ...spokenTurn(joined, listening, wordings)];
    return this.listen(spoken, listening, { c, t: joined.sequence, s: 0, n: 0, l: listening.language, w: 0 });
  }

  private async speak(turns: readonly Turn[], c: string, before?: Turn): Promise<string> {
    const { wordings } = this.parts;
    const last = turns.at(-1);
    if (last === undefined) return this.giveUp();
    const other = conversationAfter(last);
    if (other !== undefined) return this.join(other, last);
    const listening = listeningAfter(last, wordings);
    const at = { c, t: last.sequence, l: listening.language };
    if (listening.records) {
      const asked = spokenTurn(untilRecording(last), undefined, wordings);
      return recordTwiml(await this.speaking.utter(asked), toCall('recorded', at), toRecording(at));
    }
    const leaves = last.handoff?.state === 'waiting' && before?.handoff?.state !== 'waiting';
    // Of several turns only the last one's question is open.
    const open = (turn: Turn): Listening | undefined => (turn === last && !leaves ? listening : undefined);
    const spoken = turns.flatMap((turn) => spokenTurn(turn, open(turn), wordings, before));
    if (leaves) return this.putThrough(spoken, at);
    if (listening.ends) return hangUpTwiml(await this.speaking.utter(spoken));
    return this.listen(spoken, listening, { ...at, s: 0, n: 0, w: 0 });
  }

  /** All phones of agents ring at once. */
  private async putThrough(spoken: readonly Spoken[], at: Station): Promise<string> {
    const lines = await this.parts.lines();
    if (lines.length === 0) return this.unanswered(at.c, at.t);
    const ringing = lines.map(({ id, phone }) => ({ phone, whisper: toWhisper(at, id) }));
    return dialTwiml(await this.speaking.utter(spoken), ringing, toCall('dialled', at));
  }

  /** Says why, and asks the open question again in a few words. */
  private askAgain(why: string, listening: Listening, at: Place): Promise<string> {
    const { wordings } = this.parts;
    const [, ...again] = spokenAgain(listening, 1, wordings);
    return this.listen([{ text: why, language: listening.language }, ...again], listening, { ...at, s: at.s + 1 });
  }

  private async listen(spoken: readonly Spoken[], listening: Listening, at: Place): Promise<string> {
    const { hearing, hints } = this.parts;
    const uttered = await this.speaking.utter(spoken);
    const next = addressOf({ ...at, l: listening.language });
    return listenTwiml(uttered, listening, next, hearing, [...listening.options, ...hints()]);
  }

  /** The conversation of a call from that number that ended in the middle of something not long ago. */
  private async dropped(from: string, sid: string): Promise<string | undefined> {
    const { calls, conversations, now } = this.parts;
    const last = await calls.lastFrom(from, new Date(now().getTime() - droppedMs), sid);
    const head = last === undefined ? undefined : await conversations.head(last.conversationId);
    if (last === undefined || head?.open === undefined) return undefined;
    const isOver = last.endedAt !== undefined || now().getTime() - head.at.getTime() > silentMs;
    return isOver ? last.conversationId : undefined;
  }
}
