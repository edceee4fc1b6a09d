/** What the office edits, as the bot tells it: answers, and notices of what is going on. */
import { formatMoney } from '../cards/format';
import { speedOf } from '../cards/planCards';
import { together, type Message } from '../cards/reply';
import type { AnswerId } from '../services/answers';
import { localDay } from '../services/calendar';
import { filled, type Words } from '../services/content';
import type { DialogTurn } from './turn';

/** Content in words, the operator's own phone and e-mail in their places. */
export function told(words: Words, { services: { settings } }: DialogTurn): Message {
  return filled(words, { phone: settings.officePhone, email: settings.officeContact });
}

/** The answer to a question, with what belongs to it. */
export async function answerTo(id: AnswerId, turn: DialogTurn): Promise<Message> {
  const { language, services, words } = turn;
  const { officePhone, officeContact } = services.settings;
  const found = await services.answers.find(id, { language, day: localDay(turn.now) });
  const answer =
    found === undefined ? { text: words.answers.lastResort(officePhone, officeContact) } : told(found, turn);
  if (id === 'askPlans') return listed(answer, await plans(turn));
  if (id !== 'askServiceStatus') return answer;
  const notices = (await services.notices.announced(turn.now)).map((notice) => told(notice[language], turn));
  return notices.length === 0 ? answer : listed(together([answer, { text: words.answers.announced }]), notices);
}

/** What every conversation begins with, if there is such a notice; the newest one is enough. */
export async function greetingNotice(turn: DialogTurn): Promise<readonly Message[]> {
  const notice = (await turn.services.notices.current(turn.now)).find(({ greet }) => greet === true);
  return notice === undefined ? [] : [told(notice[turn.language], turn)];
}

async function plans(turn: DialogTurn): Promise<readonly Message[]> {
  const { perMonth } = turn.words.planChange;
  return (await turn.services.plans.all()).map((plan) => ({
    text: `${plan.name}: ${speedOf(plan)}, ${perMonth(formatMoney(plan.monthlyCents, turn.language))}`,
  }));
}

/** A list under its heading; said, it is sentences. */
function listed(heading: Message, items: readonly Message[]): Message {
  const lines = items.map(({ text }) => `- ${text}`).join('\n');
  const said = [heading, ...items].map(({ text, speech = text }) => (/[.!?:]$/.test(speech) ? speech : `${speech}.`));
  return { text: `${heading.text}\n\n${lines}`, speech: said.join(' ') };
}
