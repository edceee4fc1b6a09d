/** What is said about bills: by e-mail or on paper again, at another address, or in a bank. Pure functions. */
import type { EracunAction } from '../../services/requests';
import type { Entity } from '../../services/understanding';
import { plainWords } from '../plainWords';

/** Bills by e-mail, and bills on paper; "po posti" alone is ordinary post. */
const electronic = / (e ?racun\w*|e ?post\w*|e ?mail\w*|mail\w*|mejl\w*|elektronsk\w*|ebill\w*|e bill\w*|by email) /;
const paper =
  / (papir\w*|poloznic\w*|(navadn\w+|klasicn\w+|obicajn\w+) post\w*|(po|s|z|prek|preko) post\w*|v nabiralnik|paper|printed|(ordinary|regular|normal|by|in the) (post|mail)|letter ?box) /;

/** What follows is not wanted, or no more. A bare "ne" may be about anything ("ne vem, kako"). */
const unwanted =
  / (nocem|nocemo|nehajte?|dovolj|ukin\w*|izklop\w*|prenehaj\w*|preklic\w*|prekinit\w*|odpove\w*|odjav\w*|izbris\w*|brez|namesto|ne (bi|zelim|zelimo|rabim|rabimo|potrebujem|potrebujemo|posiljajte)|(ne|not)(?= (po|na|by|on) )|do not|don t|no more|no longer|stop|cancel\w*|leave|leaving|quit|unsubscribe\w*|opt out|without|instead of|rather than) /;

const another =
  / (sprement\w*|spremen\w*|zamenja\w*|menja\w*|drug\w*|nov|nova|novi|novo|novem|change|changed|another|different|new|update) /;
const place = / (naslov\w*|mail\w*|mejl\w*|e ?mail\w*|e ?post\w*|address\w*) /;

/** What is wanted; `undefined` where the words do not tell. */
export function wantedAction(text: string): EracunAction | undefined {
  const words = plainWords(text);
  const no = unwanted.exec(words);
  if (no !== null) {
    // What is not wanted stands behind it: "ne bi več eRačuna, raje papir", "namesto papirja eRačun".
    const behind = words.slice(no.index + no[0].length - 1);
    const kind = firstOf(behind) ?? firstOf(words.slice(0, no.index + 1));
    if (kind !== undefined) return kind === 'electronic' ? 'leave' : 'signUp';
  }
  // "Nazaj na položnice": paper alone is wanted.
  if (no === null && paper.test(words) && !electronic.test(words)) return 'leave';
  return another.test(words) && place.test(words) ? 'changeAddress' : undefined;
}

function firstOf(words: string): 'electronic' | 'paper' | undefined {
  const e = electronic.exec(words)?.index ?? Infinity;
  const p = paper.exec(words)?.index ?? Infinity;
  if (e === p) return undefined;
  return e < p ? 'electronic' : 'paper';
}

const bank = / (\w*bank\w*|hranilnic\w*|ujp|nlb|skb|unicredit\w*|sparkass\w*|intes\w*|addik\w*|halcom\w*|bizbox\w*) /;
const noBank = / (nimam|nimamo|brez|namesto|ne uporabljam|ne v|no|without|not in|don t have) (\w+ ){0,2}\w*bank\w* /;

/** Whether the e-invoice in a bank is meant, which is another thing than eRačun by e-mail. */
export function meansBank(text: string, entities: readonly Entity[]): boolean {
  if (entities.some(({ type }) => type === 'email')) return false;
  const words = plainWords(text);
  if (!bank.test(words) || noBank.test(words)) return false;
  // Who pays in the bank and wants the bill by mail.
  return !/ (e ?post\w*|e ?mail\w*|mail\w*|mejl\w*) /.test(words);
}

const onFile =
  / (v evidenci|iz evidence|v sistemu|ki ga (ze )?imate|ki je (ze )?(pri vas|vpisan)|ze imate|isti naslov|isti mail|isti email|istega|on file|you (already )?have|same (address|email|one)) /;

/** Whether the address on file is meant. */
export const meansOnFile = (text: string): boolean => onFile.test(plainWords(text));
