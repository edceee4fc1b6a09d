/**
 * Where Slovenian words are stressed, for espeak-ng, which puts the stress on the last syllable but one unless an accent says
 * otherwise: "racún" it reads right, "račun" not. Words of the bot that it would read wrong; others are left to it.
 */
import { createHash } from 'node:crypto';

/** With the accent on the stressed vowel; a star stands for any ending. */
const list = `
  račún pakét telefón televízij* odklòp obísk naslòv razlóg ínternet* módem* rúter* óptik* milijón téhnik* operatêr
  pomočník naročník poskús línija líniji línijo mésec* podróbnosti polóžnic* trájanj* pošíljanj* zvézdic*
  pozdrávljen* pozdráv kakó lahkó takó zató potém takrát kóliko nékaj samó katérega katéremu povrátnemu enotírn*
  želím uredím povém začél začné odgovorím oddán prekínil* pokázal* pokázati umákni* umáknj* zatákni* klícati klíčete
  míslil* míslite mórala mórali mórava mórate móremo mórete delújejo izvájamo izvédemo izvédejo nadaljújete nadaljújemo
  nájdete nájdemo napíšete napíšite píšite píšete naróčate odklópimo odprávljamo ostánejo ostánete poklícali poklíčemo
  poklíčete poklíčite pomágati poskúsite potrebújete potrebújemo pošíljamo póšljemo preglédali prejémate prejémamo
  prevérite prevérimo prepoznám prídete prídemo priklópimo priklópite priporóčamo sprejémamo umáknite vklópimo vklópite
  vklópiti vklópljen* vzdržújemo dostávimo pritísnite vtípkajte počákajte prósimo
  júlija júnija pétega šéstega sédmega ósmega devétega desétega enájstega dvanájstega trinájstega štirinájstega
  petnájstega šestnájstega sedemnájstega osemnájstega devetnájstega dvájsetega trídesetega enaindvájset* dvaindvájset*
  triindvájset* štiriindvájset* petindvájset* šestindvájset* sedemindvájset* osemindvájset* devetindvájset* enaintrídeset*
`;

const accents: Readonly<Record<string, string>> = {
  á: 'a', à: 'a', é: 'e', è: 'e', ê: 'e', í: 'i', ó: 'o', ò: 'o', ô: 'o', ú: 'u',
}; // prettier-ignore

interface Stress {
  /** Which letter of the word, and with what accent. */
  readonly at: number;
  readonly letter: string;
}

const whole = new Map<string, Stress>();
const beginnings = new Map<string, Stress>();
for (const entry of list.trim().split(/\s+/)) {
  const word = entry.replace('*', '');
  const at = Array.from(word).findIndex((letter) => letter in accents);
  if (at < 0) continue;
  const letter = word.charAt(at);
  const plain = word.slice(0, at) + (accents[letter] ?? '') + word.slice(at + 1);
  (entry.endsWith('*') ? beginnings : whole).set(plain, { at, letter });
}
const [shortest, longest] = [Math.min, Math.max].map((of) => of(...[...beginnings.keys()].map(({ length }) => length)));

/** Changes with the list, so that what was spoken by another one is spoken anew. */
export const stressVersion = createHash('sha256').update(list).digest('hex').slice(0, 6);

function stressOf(word: string): Stress | undefined {
  const known = whole.get(word);
  if (known !== undefined) return known;
  for (let length = Math.min(word.length, longest ?? 0); length >= (shortest ?? 0); length -= 1) {
    const beginning = beginnings.get(word.slice(0, length));
    if (beginning !== undefined) return beginning;
  }
  return undefined;
}

/** "Račun za internet" → "Račún za ínternet". */
export const withStress = (words: string): string =>
  words.replace(/\p{L}{3,}/gu, (word) => {
    const stress = stressOf(word.toLowerCase());
    if (stress === undefined) return word;
    const { at, letter } = stress;
    const isCapital = word.charAt(at) !== word.charAt(at).toLowerCase();
    return word.slice(0, at) + (isCapital ? letter.toUpperCase() : letter) + word.slice(at + 1);
  });
