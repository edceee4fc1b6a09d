/** What people say of a device's lights, and what that means: "lučka online utripa" → it is registering. */
import { z } from 'zod';

/** What every device's lights can tell, whatever else they tell. */
export const readyState = 'ready';

const how = ['on', 'blinking', 'off', 'red'] as const;
export type How = (typeof how)[number];

/** @param words a sentence in both languages */
export const lightsShape = <W extends z.ZodType>(words: W) =>
  z.strictObject({
    /** Stems of the names that are printed beside a light or said for it, without diacritics. */
    names: z.record(z.string(), z.array(z.string().regex(/^[a-z0-9]+$/)).min(1)),
    /** What the lights tell. */
    states: z.record(
      z.string(),
      z.strictObject({
        /** What it means and what to do. */
        advice: words,
        /** The way goes on from here; elsewhere it is a reason to stay. */
        goesOn: z.literal(true).optional(),
        /** It is worth telling whatever the step is about. */
        alarming: z.literal(true).optional(),
      }),
    ),
    /** Offered as answers; each must tell a state. */
    answers: z.array(words).min(2).max(4),
    /** The first that fits counts. `all`: of the whole device; `some`: of one that was not named; `any`: whichever it is. */
    rules: z.array(
      z.strictObject({ light: z.string(), is: z.enum(how), only: z.literal(true).optional(), state: z.string() }),
    ),
  });
export type Lights = Readonly<z.infer<ReturnType<typeof lightsShape>>>;

export interface Seen {
  /** A light's name, `all` or `some`. */
  readonly light: string;
  readonly is: How;
  /** This one and no other. */
  readonly only?: true;
}

/** Signs of each look, the surest first: "ne utripa več" is no blinking, and "ne sveti" no light. */
const looks: readonly (readonly [RegExp, How])[] = [
  [/(?<= )(?:rdec\w*|red)(?= )/g, 'red'],
  [/(?<= )(?:ne|nehal\w*|prenehal\w*|not|stopped|no longer|isn t|doesn t)(?: vec)? (?:utrip|miglj|mezik|blink|flash)\w*(?: vec)?(?= )/g, 'on'],
  [/(?<= )(?:utrip|utrp|miglj|mezik|blin?k|flash)\w*(?= )/g, 'blinking'],
  [/(?<= )(?:ne|nic ne|se ne) (?:svet|gor|prizg)\w*(?= )/g, 'off'],
  [/(?<= )(?:no lights?|ni (?:nobene )?luc\w*|luc\w* ni)(?= )/g, 'off'],
  [/(?<= )(?:not|isn t|aren t|don t|doesn t|won t) (?:on|lit|light|come on|turn on|glow)\w*(?= )/g, 'off'],
  [/(?<= )(?:ugasn\w*|temn\w*|crn\w*|off|dark|dead)(?= )/g, 'off'],
  [/(?<= )(?:svet|gori|gorej|prizgan|mirn|zelen|moder|modr|bel)\w*(?= )/g, 'on'],
  [/(?<= )(?:on|lit|lights up|solid|steady|green|blue|white|glow\w*)(?= )/g, 'on'],
]; // prettier-ignore

const allWords = /^(vs[eai]|obe|all|every\w*|both)$/;
const noneWords = /^(noben[aeo]?|nic|none|nothing)$/;
const onlyWords = /^(samo|le|edino|only|just)$/;
const severalWords = /^(luck[ei]|luci|lampic[ei]|ledice|diode|lights|lamps)$/;
const someWords =
  /^(luck\w*|luc|luci|lampic\w*|led\w*|diod\w*|lights?|lamp\w*|ena|eno|dve|tri|ostal\w*|drug[ae]|one|two|three|others?|rest)$/;
/** Without one of these nothing was said of lights. */
const ofLight =
  /^(luck\w*|luc|luci|lampic\w*|led|ledice?|lights?|lamps?|svet\w*|gori\w*|utrip\w*|miglj\w*|mezik\w*|blin?k\w*|flash\w*|lit|rdec\w*|red)$/;
const exceptWords = /^(razen|except)$/;

const plain = (text: string): string =>
  ` ${text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[,;.]/g, ' , ').replace(/[^\p{L}\p{N},]+/gu, ' ').trim()} `; // prettier-ignore

/** What was said of each light, in the order of the sentence. */
export function seenLights(text: string, { names }: Pick<Lights, 'names'>, asked: boolean): readonly Seen[] {
  const said = plain(text);
  const nameOf = (word: string): string | undefined =>
    Object.keys(names).find((light) => names[light]?.some((stem) => isForm(word, stem)));
  const bare = said.trim().split(' ');
  if (!asked && !bare.some((word) => ofLight.test(word))) return [];
  const marked = looks.reduce((marks, [sign, is]) => marks.replaceAll(sign, `#${is}`), said);
  const sentence = new Sentence();
  let excepted = false;
  for (const word of marked.trim().split(' ')) {
    const look = how.find((one) => word === `#${one}`);
    const name = nameOf(word);
    if (exceptWords.test(word)) excepted = true;
    else if (look !== undefined) sentence.look(look);
    else if (name !== undefined && excepted) return exceptFor(name, sentence.end());
    else if (name !== undefined) sentence.light(name);
    else if (allWords.test(word)) sentence.light('all');
    else if (noneWords.test(word)) sentence.none();
    else if (severalWords.test(word)) sentence.light('several');
    else if (someWords.test(word)) sentence.light('some');
    else if (onlyWords.test(word)) sentence.only = true;
    else if (word === ',') sentence.pause();
  }
  return sentence.end();
}

/** "Nobena razen power" and "vse razen wifi". */
function exceptFor(light: string, seen: readonly Seen[]): readonly Seen[] {
  return seen.some(({ is }) => is === 'off') ? [{ light, is: 'on', only: true }] : [...seen, { light, is: 'off' }];
}

const isForm = (word: string, stem: string): boolean =>
  word === stem || (stem.length > 3 && word.startsWith(stem) && word.length - stem.length <= 4);

/** Puts lights and looks together: "power sveti", "sveti samo power", "los sveti rdeče". */
class Sentence {
  only = false;
  private readonly seen: Seen[] = [];
  private lights: string[] = [];
  /** A look whose light has not been named yet. */
  private waiting: How | undefined;
  private before: readonly string[] = [];

  light(name: string): void {
    this.lights.push(name);
  }

  none(): void {
    this.lights.push('all');
    this.waiting = 'off';
  }

  look(is: How): void {
    if (this.waiting !== undefined) {
      // "nobena ne sveti" says it twice.
      if (this.waiting === 'off' && is === 'off') return;
      this.pause();
    }
    this.waiting = is;
    if (this.lights.length > 0) this.pause();
  }

  /** A part of the sentence is over. */
  pause(): void {
    const is = this.waiting;
    if (is === undefined) return;
    const named = this.lights.filter((light) => light !== 'some' && light !== 'several');
    const lights = named.length > 0 ? named : this.lights.length > 0 ? this.lights : this.before;
    const all = (lights.length > 0 ? lights : ['several']).map((light) =>
      // "Ne sveti" and "lučke ne svetijo" are said of the whole device; which one it is that blinks is not told.
      light === 'several' ? (is === 'off' ? 'all' : 'some') : light,
    );
    this.seen.push(...all.map((light): Seen => ({ light, is, ...(this.only ? { only: true as const } : {}) })));
    this.before = all;
    this.lights = [];
    this.waiting = undefined;
    this.only = false;
  }

  end(): readonly Seen[] {
    this.pause();
    return this.seen;
  }
}

/**
 * The state that the words tell of; `undefined` when they tell of none.
 *
 * @param asked what the lights do was the question, so that "all on" is enough
 */
export function readLights(text: string, lights: Lights, asked: boolean): string | undefined {
  const seen = seenLights(text, lights, asked);
  const fits = ({ light, is, only }: Lights['rules'][number]): boolean =>
    seen.some(
      (one) => (light === 'any' || one.light === light) && one.is === is && (only === undefined || one.only === true),
    );
  return lights.rules.find(fits)?.state;
}
