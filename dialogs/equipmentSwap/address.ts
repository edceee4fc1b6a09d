/** A Slovenian address as people write and say it: "pošljite na Tržaško 5 v Logatec", "Rovte 3, 1373 Rovte". */
import type { Address } from '../../services/subscribers';

/** The post offices in the operator's part of the country; elsewhere the postcode must be said. */
const postcodes: Readonly<Record<string, string>> = {
  logatec: '1370 Logatec',
  hotedrsica: '1372 Hotedršica',
  rovte: '1373 Rovte',
  vrhnika: '1360 Vrhnika',
  borovnica: '1353 Borovnica',
  horjul: '1354 Horjul',
  cerknica: '1380 Cerknica',
  rakek: '1381 Rakek',
  unec: '1381 Rakek',
  planina: '6232 Planina',
  postojna: '6230 Postojna',
  ziri: '4226 Žiri',
  idrija: '5280 Idrija',
  ljubljana: '1000 Ljubljana',
};

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

/** `undefined` when there is no address in it. */
export function readAddress(text: string): ReadAddress | undefined {
  const said = text.replace(/\s+/g, ' ').trim().replace(asides, '').replace(thanks, '');
  const street = streetWithNumber.exec(said)?.groups?.['street'];
  if (street === undefined) {
    const at = readPlace(said);
    return at === undefined ? undefined : { at };
  }
  const rest = said.slice(street.length).replace(/^[\s,]+(?:(?:v|na|in|pošta|posta) )*/i, '');
  const tidy = street.replace(/ (\d+) ?([a-zA-Z])$/, ' $1$2');
  const at = rest === '' ? placeNamed(tidy.replace(/ \d.*$/, '')) : readPlace(rest);
  return at === undefined ? { street: tidy } : { whole: { street: tidy, ...at } };
}

/** "1370 Logatec", "Logatec", "v Logatcu" is not worth guessing. */
function readPlace(text: string): Pick<Address, 'postcode' | 'place'> | undefined {
  const coded = /^(?:SI-)?(?<postcode>[1-9]\d{3}) (?<place>\p{L}[\p{L}\p{M}. -]{1,39})$/iu.exec(text)?.groups;
  if (coded !== undefined) return { postcode: coded['postcode'] ?? '', place: coded['place'] ?? '' };
  const known = /^[1-9]\d{3}$/.test(text) ? Object.values(postcodes).find((post) => post.startsWith(text)) : undefined;
  return known === undefined ? placeNamed(text) : asPlace(known);
}

function placeNamed(name: string): Pick<Address, 'postcode' | 'place'> | undefined {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const post = Object.hasOwn(postcodes, plain) ? postcodes[plain] : undefined;
  return post === undefined ? undefined : asPlace(post);
}

const asPlace = (post: string): Pick<Address, 'postcode' | 'place'> => ({
  postcode: post.slice(0, 4),
  place: post.slice(5),
});
