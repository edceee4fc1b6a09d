/** Whether who asks about payments wants the data to pay with, or the amount, and not only to know how to pay. */
import { certainScore, type Understanding } from '../../services/understanding';
import { plainWords } from '../plainWords';

/** Looked for in an utterance about payments, in plain words with a space at both ends. */
const wishes: readonly RegExp[] = [
  // "koliko sem dolžna", "kakšen je moj dolg", "kaj vam dolgujem"
  / dolz(an|en|n|na|ni|ne|no) | dolg(a|ove)? | dolguje(m|mo) /,
  // "koliko moram plačati", "koliko znaša račun", "kakšen je znesek na položnici", "stanje računa"
  / (koliko|kolk|kok|kolko) (\S+ ){0,3}(plac\S*|znasa|znesek|nanese|pride|racun|poloznic\S*) /,
  / (kaksen|kaksna|kaksno|kolik\S*) (\S+ ){0,3}(znesek|saldo|stanje) | kak(sen|sna) je (\S+ ){0,2}(racun|poloznica) /,
  / (stanje|znesek|saldo) (\S+ ){0,2}(racun\S*|poloznic\S*|placil\S*) /,
  // "pošljite mi položnico", "rabim dvojnik računa", "položnice nisem dobil"
  / (poslji\S*|posl(ete|jete|jes)|pripravi\S*|daj(te|ta)?|rabi(m|mo|va)|potrebuje(m|mo)|nimam|dvojnik|kopij\S*) (\S+ ){0,4}(poloznic\S*|racun(a|ov)?|podatk(e|i|ov)) /,
  / (poloznic\S*|racun\S*) (\S+ ){0,3}(izgubil\S*|zgubil\S*|zaloz\S*|ni(sem|smo)? (dobil\S*|prejel\S*|prisl\S*)) /,
  / (izgubil\S*|zgubil\S*|zaloz\S*|ni(sem|smo)? (dobil\S*|prejel\S*)) (\S+ ){0,3}(poloznic\S*|racun\S*) /,
  // The things themselves: "sklic?", "TRR", "qr koda", "podatki za plačilo", "kam nakažem"
  / (upn|qr|trr|iban|sklic\S*|referenc\S*) | (prejemnik|namen) placila /,
  / podat(ki|ke|kov) (\S+ ){0,2}(placil\S*|nakazil\S*|poloznic\S*) /,
  / kam (\S+ )?nakaz\S* | na (kater\S*|kaksen|kak) (tekoci )?(racun|trr) | (stevilk\S*|bancni|tekoci) racun\S* /,
  // "imam kaj odprtega", "neplačani računi", "dobil sem opomin"
  / (odprte?ga|odprti|odprte postavke|neplacan\S*|neporavnan\S*|zapad(el|la|lo|li|le)|opomin\S*) /,
  / (owe|owed|owing|debts?|overdue|outstanding|unpaid|balance|reminder) | open (items|bills|invoices) /,
  / (amount|total) (\S+ ){0,3}(due|pay|bill|invoice) | how (much|high) (\S+ ){0,4}(pay|bill|invoice|due) /,
  / (send|resend|give|prepare|need|lost|misplaced|mislaid|duplicate|copy|no|without|received?) (\S+ ){0,4}(slip|bill|invoice|details|qr|reference) /,
  / (slip|bill|invoice) (\S+ ){0,2}(lost|misplaced) | (payment|bank|transfer) (data|details|information|reference) /,
  / (bank|account|which|reference) (account|number) | qr code | payee | purpose of payment | transfer the money /,
]; // prettier-ignore

/** @param text an utterance whose intent is `askPayment` */
export function wantsPaymentData(text: string): boolean {
  const words = plainWords(text);
  return wishes.some((wish) => wish.test(words));
}

/** Meant well enough to begin it, not to interrupt what is heard as an answer. */
const namedScore = 0.7;

/** Who names the data to pay with means it, also where a number beside it hides that from the model ("koliko sem dolžan, 100016"). */
export function withPaymentWish(understood: Understanding): Understanding {
  const { intent, intents, text } = understood;
  const isOpen = intent.name === 'none' || intent.score < certainScore;
  if (!isOpen || !intents.some(({ name }) => name === 'askPayment') || !wantsPaymentData(text)) return understood;
  const meant = { name: 'askPayment', score: namedScore } as const;
  return { ...understood, intent: meant, intents: [meant, ...intents.filter(({ name }) => name !== 'askPayment')] };
}
