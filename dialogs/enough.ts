/** Whether somebody says that nothing else is wanted: "ne, hvala, to je vse". A pure function over plain words. */
import { plainWords, says } from './plainWords';

const nothingElse = says(
  'to (je|bi bilo) (bilo )?vse|to je to|nic (vec|drugega)|(that s|that is|that will be) all|nothing (else|more)',
  '^(ne|no|nope) (ne |no )?(hvala|thanks|thank you)( lepa| very much)?$',
);
/** In more words it is part of something else. */
const mostWords = 8;

export function saysEnough(text: string): boolean {
  const said = plainWords(text);
  return said.trim().split(' ').length <= mostWords && nothingElse(said);
}
