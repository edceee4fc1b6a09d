/** The same conversation in another place: a chat goes on by phone with a code, a call in a browser by a link. */
import type { DialogContext } from 'botbuilder-dialogs';
import type { Recipient } from '../services/outbox';
import { takesSms } from '../services/subscribers';
import { reprompt } from './openFlow';
import { plainWords, says } from './plainWords';
import type { DialogTurn } from './turn';

const goesOn = 'nadal*|uredi*|urejam*|opravi*|dokonca*|koncam*|koncajva|gremo|greva|preklop*|premakn*';
const goesOnEnglish = 'continue|go on|carry on|finish|do (this|it|that)|switch|move';

const byPhone = says(
  `(${goesOn}) (\\w+ ){0,3}(po|prek|preko|na) telefon*`,
  `(po|prek|preko) telefon* (\\w+ ){0,2}(${goesOn})`,
  `(${goesOnEnglish}) (\\w+ ){0,3}(by|on|over|to) (the |my )?phone`,
);
const inBrowser = says(
  `(${goesOn}) (\\w+ ){0,3}(v klepet*|v brskalnik*|prek spleta|na splet*|na racunalnik*|v chat*)`,
  '(poslji*|posljete|poslat*|posiljate|dobi*) (\\w+ ){0,3}(povezav*|link*)',
  `(${goesOnEnglish}) (\\w+ ){0,3}(in (the |a )?(chat|browser)|online|on (the |your )?(web|website|computer))`,
  '(send|text|get) (\\w+ ){0,3}link',
);
const fromChat = says(
  'nadaljuj* (\\w+ ){0,2}(pogovor*|klepet*)',
  '(continue|resume|join) (the |my |a )?(chat|conversation)',
);

/** In a conversation, so that nobody can have a stranger's phone ring all day. */
const mostLinks = 3;
const mostTries = 3;

/** Takes the wish to go on elsewhere, at whatever question, which is to be asked again then; `true` when that was it. */
export async function takeMove(turn: DialogTurn): Promise<boolean> {
  const { text, choice } = turn.understood;
  const { caller, joins = false } = turn.memory;
  if (choice !== undefined) return false;
  const said = plainWords(text);
  if (joins && fromChat(said)) turn.memory.rootQuestion = { kind: 'callCode', tries: 0 };
  else if (!joins && byPhone(said)) await tellCode(turn);
  else if (caller !== undefined && inBrowser(said)) await sendCaller(caller.phone, turn);
  else return false;
  return true;
}

/**
 * How this conversation goes on by phone.
 *
 * @param words around the number and the code; without one where humans answer the phone
 */
export async function tellCode(turn: DialogTurn, words = turn.words.elsewhere.byPhone): Promise<void> {
  const { callCodes, settings } = turn.services;
  const { conversationId, inputKey } = turn.ids;
  const code = settings.phone ? await callCodes.create({ conversationId, key: inputKey }, turn.now) : undefined;
  const grouped = code === undefined ? undefined : `${code.slice(0, 3)} ${code.slice(3)}`;
  await turn.tell(words(settings.officePhone, grouped));
}

/** Sends a link to this conversation; `false` when enough of them were sent. */
export function sendLinkOnceMore(to: Recipient, turn: DialogTurn): boolean {
  const { linksSent = 0 } = turn.memory;
  if (linksSent >= mostLinks) return false;
  turn.memory.linksSent = linksSent + 1;
  turn.sendLink(to);
  return true;
}

async function sendCaller(phone: string, turn: DialogTurn): Promise<void> {
  const { linkSent, linksMany, noSms } = turn.words.elsewhere;
  if (!takesSms(phone)) await turn.tell(noSms);
  else await turn.tell(sendLinkOnceMore({ channel: 'sms', address: phone }, turn) ? linkSent : linksMany);
}

/** Asks a caller for the code that the chat has told. */
export async function askCode(turn: DialogTurn, tries: number): Promise<void> {
  turn.memory.rootQuestion = { kind: 'callCode', tries };
  const { code, codeWrong } = turn.words.elsewhere;
  await turn.ask({ prompt: 'callCode', text: tries === 0 ? code : codeWrong }, 'digits');
}

/** Takes the code; `false` when something else was said. */
export async function takeCode(tries: number, inner: DialogContext, turn: DialogTurn): Promise<boolean> {
  const { text, entities } = turn.understood;
  const said = entities.find(({ type }) => type === 'digits');
  const code = said?.type === 'digits' ? said.value : text.replace(/\D/g, '');
  if (code === '') return false;
  const { callCodes } = turn.services;
  const conversationId = await callCodes.redeem(code, turn.ids.conversationId, turn.now);
  const { codeRight, codeMany } = turn.words.elsewhere;
  turn.memory.rootQuestion = undefined;
  // The channel goes over to it, and the conversation itself says where it stands.
  if (conversationId !== undefined) await turn.tell(codeRight, { continues: conversationId });
  else if (tries + 1 < mostTries) await askCode(turn, tries + 1);
  else {
    await turn.tell(codeMany);
    await reprompt(inner);
  }
  return true;
}
