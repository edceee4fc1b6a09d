/**
 * A domain typed wrong, such as gmial.com: the provider that was probably meant. Nothing is looked up; a name that only looks
 * like a provider's may be right all the same, so it is asked about and never changed.
 */
import { withinOneEdit } from '../understanding/text/distance';

/** Providers that people here have their mail with, and the endings of each, the likeliest first. */
const providers: Readonly<Record<string, readonly string[]>> = {
  gmail: ['com'],
  googlemail: ['com'],
  hotmail: ['com', 'de', 'it', 'fr', 'es', 'co.uk'],
  outlook: ['com', 'de', 'it', 'fr', 'es'],
  yahoo: ['com', 'de', 'it', 'fr', 'es', 'co.uk'],
  icloud: ['com'],
  protonmail: ['com', 'ch'],
  siol: ['net'],
  telemach: ['net', 'si'],
  amis: ['net'],
  volja: ['net'],
  triera: ['net'],
  arnes: ['si'],
  'guest.arnes': ['si'],
  kabelnet: ['net'],
  kabelnetlogatec: ['net'],
};

/** Providers whose names are a slip away from one of those above. */
const alike: readonly string[] = ['mail', 'email', 'ymail'];

/** The address that was probably meant; `undefined` where nothing looks mistyped. */
export function meantEmail(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const domain = meantDomain(address.slice(at + 1).toLowerCase());
  return domain === undefined ? undefined : `${address.slice(0, at)}@${domain}`;
}

function meantDomain(domain: string): string | undefined {
  const [name, ending] = split(domain);
  const endings = providers[name];
  // The name is right; is the ending one of its own? gmail.si and gmail.con are not.
  if (endings !== undefined)
    return endings.includes(ending) ? undefined : `${name}.${nearest(ending, endings) ?? endings[0]}`;
  if (alike.includes(name)) return undefined;
  for (const [provider, own] of Object.entries(providers)) {
    // "gmal.si" may be anybody's; "gmal.com" and "gmal.con" hardly.
    const meant = withinOneEdit(name, provider) ? nearest(ending, own) : undefined;
    if (meant !== undefined) return `${provider}.${meant}`;
  }
  return undefined;
}

/** The ending itself where it is one of the provider's, else one that it differs from by a slip. */
const nearest = (ending: string, endings: readonly string[]): string | undefined =>
  endings.find((one) => one === ending) ?? endings.find((one) => withinOneEdit(one, ending));

/** "siol.net" is "siol" and "net", "guest.arnes.si" is "guest.arnes" and "si", "hotmail.co.uk" is "hotmail" and "co.uk". */
function split(domain: string): readonly [string, string] {
  const ending = /\.(co\.uk|[^.]+)$/.exec(domain)?.[1] ?? '';
  return [domain.slice(0, -ending.length - 1), ending];
}
