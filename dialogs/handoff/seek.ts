/** A human is wanted: into the queue, or through by phone, where somebody is there; else when somebody will be, and a call-back. */
import type { DialogContext } from 'botbuilder-dialogs';
import { formatDay, formatTime } from '../../cards/format';
import { option } from '../../cards/reply';
import type { FlowId, Wording } from '../../cards/wording';
import { localDay, localTime } from '../../services/calendar';
import type { HandoffReason, QueuePlace } from '../../services/handoff';
import { plainWords } from '../plainWords';
import { openFlow, reprompt } from '../openFlow';
import { closeHandoff, setHandoff } from './state';
import type { DialogTurn } from '../turn';

/** The conversation that takes down where a human is to call. */
export const callbackFlow: FlowId = 'callback';

/** How often who waits is told when their place has changed. */
const newsMs = 20_000;

/** Brings a human, whatever else is open; what is open stays so. */
export async function seekHuman(reason: HandoffReason, inner: DialogContext, turn: DialogTurn): Promise<void> {
  const { services, memory, now } = turn;
  turn.memory.rootQuestion = undefined;
  // Who asks for a human while the call-back is arranged is asked on.
  if (inner.activeDialog?.id === callbackFlow) {
    await reprompt(inner);
    return;
  }
  turn.facts.human = reason;
  const reach = await services.availability.reach(turn.ids.channel);
  if (memory.handoff?.state === 'waiting') {
    await tellPlace(turn, await placeOf(memory.handoff.since, reach.agents, turn));
    await reprompt(inner);
    return;
  }
  if (!(await services.officeHours.isOpen(now)) || reach.agents === 0) {
    await turn.tell(await whyNobody(turn));
    await inner.beginDialog(callbackFlow, { text: turn.understood.text });
    return;
  }
  setHandoff({ state: 'waiting', reason, since: now.toISOString() }, turn);
  if (reach.by === 'call') {
    await turn.tell(turn.words.handoff.puttingThrough);
    return;
  }
  await turn.tell(turn.words.handoff.connecting);
  await tellPlace(turn, await placeOf(now.toISOString(), reach.agents, turn));
  await reprompt(inner);
}

/** When somebody will be there, or that nobody is just now. */
async function whyNobody({
  services: { officeHours },
  words: { handoff },
  now,
  language,
}: DialogTurn): Promise<string> {
  if (await officeHours.isOpen(now)) return handoff.nobody;
  const opens = await officeHours.opensAt(now);
  return opens === undefined
    ? handoff.closedForLong
    : handoff.closed(formatDay(localDay(opens), language), formatTime(localTime(opens), language));
}

const placeOf = (since: string, agents: number, { services }: DialogTurn): Promise<QueuePlace> =>
  services.handoffs.place(new Date(since), agents);

/** Where who waits stands, with the ways out as buttons. */
async function tellPlace(turn: DialogTurn, place: QueuePlace): Promise<void> {
  const { handoff } = turn.words;
  if (turn.memory.handoff !== undefined) turn.memory.handoff.told = place.position;
  turn.wakeIn(newsMs);
  await turn.ask({
    prompt: 'choose',
    text: `${placeText(place, handoff)} ${handoff.meanwhile}`,
    options: [option('callback', handoff.options.callback), option('leave', handoff.options.leave)],
  });
}

const placeText = ({ position, minutes }: QueuePlace, words: Wording['handoff']): string =>
  [
    position === 1 ? words.next : words.ahead(position - 1),
    ...(minutes === undefined ? [] : [words.minutes(minutes)]),
  ].join(' ');

/** Looks after who waits: their place when it has changed, or that the office has closed. */
export async function lookAfterWaiting(inner: DialogContext, turn: DialogTurn): Promise<void> {
  const { handoff } = turn.memory;
  if (handoff?.state !== 'waiting') return;
  if (!(await turn.services.officeHours.isOpen(turn.now))) {
    closeHandoff('unanswered', turn);
    await turn.tell(await whyNobody(turn));
    await inner.beginDialog(callbackFlow, { text: '' });
    return;
  }
  turn.wakeIn(newsMs);
  const { agents } = await turn.services.availability.reach(turn.ids.channel);
  const { position } = await placeOf(handoff.since, agents, turn);
  if (position === handoff.told) return;
  handoff.told = position;
  await turn.tell(turn.words.handoff.moved(position));
}

/** Takes what who waits says of the waiting: a call-back instead, or no more of it. */
export async function takeWaitingAnswer(inner: DialogContext, turn: DialogTurn): Promise<boolean> {
  const { memory, understood, words } = turn;
  if (memory.handoff?.state !== 'waiting') return false;
  turn.wakeIn(newsMs);
  const { options } = words.handoff;
  const said = plainWords(understood.text);
  const callback = said === plainWords(options.callback);
  if (!callback && said !== plainWords(options.leave)) return false;
  closeHandoff(callback ? 'callback' : 'left', turn);
  await turn.tell(words.handoff.leftQueue);
  if (callback) await inner.beginDialog(callbackFlow, { text: '' });
  else if (openFlow(inner) === undefined) await turn.tell(words.social.more);
  else await reprompt(inner);
  return true;
}

/** Nobody took it; who calls may leave a message. */
export async function takeUnanswered(inner: DialogContext, turn: DialogTurn): Promise<void> {
  if (turn.memory.handoff?.state !== 'waiting') return;
  closeHandoff('unanswered', turn);
  if ((await turn.services.availability.reach(turn.ids.channel)).by === 'call') turn.memory.voicemail = true;
  await turn.tell(turn.words.handoff.unanswered);
  await inner.beginDialog(callbackFlow, { text: '' });
}

/** The message for the office is recorded, or nothing was said: then somebody calls back. */
export async function takeRecorded(seconds: number, inner: DialogContext, turn: DialogTurn): Promise<void> {
  if (turn.memory.voicemail === undefined) return;
  const { callback, social } = turn.words;
  if (seconds === 0) {
    await turn.tell(callback.notRecorded);
    await inner.beginDialog(callbackFlow, { text: '' });
    return;
  }
  delete turn.memory.voicemail;
  await turn.tell(callback.recorded);
  if (openFlow(inner) === undefined) await turn.tell(social.more);
  else await reprompt(inner);
}
