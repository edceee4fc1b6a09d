/** What is said to who was not understood, or swears; where it does not get better, a human is brought in. */
import { certainScore } from '../services/understanding';
import { angerIn } from './anger';
import type { Flow } from './flow';
import { callbackFlow } from './handoff/seek';
import { askRoot } from './rootQuestion';
import type { DialogTurn } from './turn';

/** The third time in a row that nothing is understood leads to a human. */
const mostMisses = 3;
/** Who works with both hands talks to others in the room too. */
const mostMissesAtWork = 8;

/** How often something that is not understood is borne at the open question. */
export const bearable = (atWork: boolean): number => (atWork ? mostMissesAtWork : mostMisses);

/** Says that it was not understood, the second time how to reach a human, and the third time leads to one. */
export async function miss(turn: DialogTurn, flow?: Flow<object>, most = mostMisses): Promise<void> {
  const { memory, words } = turn;
  // Who swears is not told that it was not understood.
  if (memory.angry !== undefined) {
    if (flow === undefined) await turn.tell(words.anger.whatNext);
    return;
  }
  memory.misses += 1;
  turn.facts.noteMissed(turn.understood);
  const { first, second, third, outside } = words.miss;
  if (memory.misses >= most && flow?.id !== callbackFlow && memory.handoff === undefined) {
    memory.misses = 0;
    await turn.tell(third);
    turn.escalate('misses');
  } else if (flow === undefined) await turn.tell(outside);
  else await turn.tell(memory.misses < 2 ? first : second(turn.services.settings.officePhone));
}

/**
 * Answers swearing calmly; what else was said is taken up then. Who is upset with us, or again, is offered a human, and who asks
 * for one gets one: `true` where nothing else is to be said.
 */
export async function calm(turn: DialogTurn): Promise<boolean> {
  const { memory, understood, words } = turn;
  const anger = angerIn(understood.text);
  memory.angry = anger === undefined ? undefined : (memory.angry ?? 0) + 1;
  if (anger === undefined) return false;
  if (understood.intent.name === 'talkToAgent' && understood.intent.score >= certainScore) {
    turn.escalate('anger');
    return true;
  }
  if (anger === 'atUs' || (memory.angry === 2 && !answers(turn))) {
    await askRoot(turn, { kind: 'offer', offer: 'anger', text: understood.text });
    return true;
  }
  if (memory.angry === 1) await turn.tell(words.anger.calm);
  return false;
}

/** Whether an answer comes with the swearing; what it is about ("ta internet") is none. */
const answers = ({ understood: { choice, entities } }: DialogTurn): boolean =>
  choice !== undefined || entities.some(({ type }) => type !== 'service' && type !== 'equipment');
