/** A Slovenian address as people write and say it: "pošljite na Tržaško 5 v Logatec", "Rovte 3, 1373 Rovte". */
import type { Address } from '../../services/subscribers';
import type { Entity } from '../../services/understanding';

/** The post offices in the operator's part of the country, by the names and the cases they are said in; elsewhere the postcode must be said. */
const posts: readonly (readonly [string, string])[] = [
  ['1370 Logatec', 'logatec logatcu'],
  ['1372 Hotedršica', 'hotedrsica hotedrsici'],
  ['1373 Rovte', 'rovte rovtah'],
  ['1360 Vrhnika', 'vrhnika vrhniki'],
  ['1353 Borovnica', 'borovnica borovnici'],
  ['1354 Horjul', 'horjul horjulu'],
  ['1380 Cerknica', 'cerknica cerknici'],
  ['1381 Rakek', 'rakek rakeku unec uncu'],
  ['6232 Planina', 'planina planini'],
  ['6230 Postojna', 'postojna postojni'],
  ['4226 Žiri', 'ziri zireh'],
  ['5280 Idrija', 'idrija idriji'],
  ['1000 Ljubljana', 'ljubljana ljubljani'],
];

export type ReadAddress =
  | { readonly whole: Address }
  /** The place is missing. */
  | { readonly street: string }
  /** Only the place was said. */
  | { readonly at: Pick<Address, 'postcode' | 'place'> };

const asides =
  /^(?:(?:prosim|please|pa|ja|da|yes|no|ne|raje|naj|bo|to|je|moj|naslov|my|address|is|it|the|pošljite|posljite|pošlji|poslji|dostavite|send|deliver|na|to)[\s,:]+)+/i;
const thanks = /[\s,.]*(?:prosim|hvala|please|thanks|thank you)?[\s,.!]*$/i;
const streetWithNumber =
  /^(?<street>\p{L}[\p{L}\p{M}.'’ -]{1,60}?[ .]+(?:št\.? ?)?\d{1,4}(?:[a-zA-Z](?!\p{L})| [a-zA-Z](?=$|,| \d))?(?:\/\d{1,3})?)(?=$|[\s,])/u;

/** Whether a number can be the postcode of one of them. */
const isPost = (number: number): boolean => posts.some(([post]) => post.startsWith(String(number)));

/**
 * Puts numbers that were said in words into digits. "Stara cesta sedem tisoč tristo sedemdeset" sounds like one number, and is
 * the house and its post.
 */
export function withDigits(text: string, entities: readonly Entity[]): string {
  let written = text;
  for (const entity of [...entities].reverse()) {
    const isSaid = /\p{L}/u.test(entity.text);
    if (!isSaid || (entity.type !== 'number' && entity.type !== 'digits')) continue;
    const number = Number(entity.value);
    const post = 1000 + (number % 1000);
    const digits = number > 2000 && isPost(post) && !isPost(number) ? `${Math.floor(number / 1000)}, ${post}` : number;
    written = `${written.slice(0, entity.start)}${digits}${written.slice(entity.end)}`;
  }
  return written;
}

/** `undefined` when there is no address in it. */
export function readAddress(text: string): ReadAddress | undefined {
  const said = text.replace(/\s+/g, ' ').trim().replace(asides, '').replace(thanks, '');
  const street = streetWithNumber.exec(said)?.groups?.['street'];
  if (street === undefined) {
    const at = readPlace(said);
    return at === undefined ? undefined : { at };
  }
  const rest = said.slice(street.length).replace(/^[\s,]+(?:(?:v|na|in|pošta|posta) )*/i, '');
  const tidy = asWritten(street);
  const at = rest === '' ? placeNamed(tidy.replace(/ \d.*$/, '')) : readPlace(rest);
  return at === undefined ? { street: tidy } : { whole: { street: tidy, ...at } };
}

/** "1370 Logatec", "1370", "Logatec", "v Logatcu". */
function readPlace(text: string): Pick<Address, 'postcode' | 'place'> | undefined {
  const coded = /^(?:SI-)?(?<postcode>[1-9]\d{3}) (?<place>\p{L}[\p{L}\p{M}. -]{1,39})$/iu.exec(text)?.groups;
  if (coded !== undefined) return { postcode: coded['postcode'] ?? '', place: capital(coded['place'] ?? '') };
  const byCode = /^[1-9]\d{3}$/.test(text) ? posts.find(([post]) => post.startsWith(text))?.[0] : undefined;
  return byCode === undefined ? placeNamed(text) : asPlace(byCode);
}

function placeNamed(name: string): Pick<Address, 'postcode' | 'place'> | undefined {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const post = posts.find(([, names]) => names.split(' ').includes(plain))?.[0];
  return post === undefined ? undefined : asPlace(post);
}

/** "na Tržaško cesto 1" is sent to "Tržaška cesta 1". */
const asWritten = (street: string): string =>
  capital(
    street
      .replace(/ (\d+) ?([a-zA-Z])$/, ' $1$2')
      .replace(/(\p{L}+)o (cest|ulic)o(?= )/iu, '$1a $2a')
      .replace(/^(cest|ulic)o(?= )/i, '$1a'),
  );

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const asPlace = (post: string): Pick<Address, 'postcode' | 'place'> => ({
  postcode: post.slice(0, 4),
  place: post.slice(5),
});
