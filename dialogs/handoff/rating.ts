/** What the talk with a human was like, in two taps: a score, and a word if one likes. */
import type { DialogContext } from 'botbuilder-dialogs';
import { option } from '../../cards/reply';
import { routes } from '../intents';
import { reprompt } from '../openFlow';
import type { RootQuestion } from '../memory';
import type { DialogTurn } from '../turn';

type Opinion = Extract<RootQuestion, { kind: 'rating' | 'comment' }>;

const scores = ['1', '2', '3', '4', '5'];
/** From here on it is a wish, and no comment. */
const overridingScore = 0.85;

export async function askOpinion(question: Opinion, turn: DialogTurn): Promise<void> {
  turn.memory.rootQuestion = question;
  const { rate, comment, noComment } = turn.words.handoff;
  if (question.kind === 'rating')
    await turn.ask({ prompt: 'rating', text: rate, options: scores.map((score) => option(score, score)) }, 'number');
  else
    await turn.ask({
      prompt: 'note',
      text: comment,
      options: [option('none', noComment, 'ne', 'nič', 'no', 'nothing')],
    });
}

/** Takes an opinion; `false` for what is none, which the conversation takes up. */
export async function takeOpinion(question: Opinion, inner: DialogContext, turn: DialogTurn): Promise<boolean> {
  const { memory, understood, words } = turn;
  const since = new Date(question.since);
  if (question.kind === 'rating') {
    const number = understood.entities.find(({ type }) => type === 'number')?.value;
    const score = Number(understood.choice?.id ?? number);
    if (!scores.includes(String(score))) return false;
    turn.stage({ type: 'rate', since, rating: { score } });
    await askOpinion({ kind: 'comment', since: question.since, score }, turn);
    return true;
  }
  const { name, score } = understood.intent;
  if (score >= overridingScore && ['flow', 'human', 'answer'].includes(routes[name].to)) return false;
  memory.rootQuestion = undefined;
  const comment = understood.text.trim().slice(0, 1000);
  if (understood.choice === undefined && understood.answer !== 'no' && comment !== '')
    turn.stage({ type: 'rate', since, rating: { score: question.score, comment } });
  await turn.tell(words.handoff.rated);
  await reprompt(inner);
  return true;
}
