/** Slovenian number words below a thousand and the words for a thousand and a million, in every gender, case and common colloquial form. */

export type NumberRole = 'zero' | 'unit' | 'teen' | 'tens' | 'hundreds' | 'thousand' | 'million';

export interface NumberWord {
  readonly value: number;
  readonly role: NumberRole;
  readonly ordinal: boolean;
}

const caseEndings = ['', 'ih', 'im', 'imi'];
const ordinalEndings = ['i', 'a', 'o', 'e', 'ega', 'ga', 'emu', 'mu', 'em', 'im', 'ih', 'imi', 'mi'];

/** Cardinals that inflect irregularly; the first form is also the one that compounds begin with. */
const irregular: readonly (readonly [number, string])[] = [
  [1, 'ena en eno ene eni enega enga enemu enmu enem enim enih enimi ano'],
  [2, 'dva dve dveh dvema dvej'],
  [3, 'tri trije treh trem tremi'],
  [4, 'stiri stirje stirih stirim stirimi stir'],
];

/** Cardinals that take the plain case endings: value, full stems, then stems that take endings only. */
const regular: readonly (readonly [number, string, string?])[] = [
  [5, 'pet'],
  [6, 'sest'],
  [7, 'sedem sedm', 'sedm'],
  [8, 'osem osm', 'osm'],
  [9, 'devet'],
  [10, 'deset'],
  [11, 'enajst enajs'],
  [12, 'dvanajst dvanajs'],
  [13, 'trinajst trinajs'],
  [14, 'stirinajst stirinajs stirnajst stirnajs'],
  [15, 'petnajst petnajs'],
  [16, 'sestnajst sestnajs'],
  [17, 'sedemnajst sedemnajs sedmnajst sedmnajs'],
  [18, 'osemnajst osemnajs osmnajst osmnajs'],
  [19, 'devetnajst devetnajs'],
];

const tens: readonly (readonly [number, string])[] = [
  [20, 'dvajset dvajst dvejst dvejset dvajs'],
  [30, 'trideset tridest trejst'],
  [40, 'stirideset stirdeset stiridest'],
  [50, 'petdeset pedeset petdest'],
  [60, 'sestdeset sesdeset sestdest'],
  [70, 'sedemdeset sedmdeset'],
  [80, 'osemdeset osmdeset'],
  [90, 'devetdeset devedeset'],
];

const hundreds: readonly (readonly [number, string])[] = [
  [100, 'sto'],
  [200, 'dvesto'],
  [300, 'tristo'],
  [400, 'stiristo'],
  [500, 'petsto'],
  [600, 'seststo sesto'],
  [700, 'sedemsto'],
  [800, 'osemsto'],
  [900, 'devetsto'],
];

/** Stems of ordinals that differ from the cardinal. */
const ordinalStems: Readonly<Record<number, string>> = {
  1: 'prv',
  2: 'drug',
  3: 'tretj tret',
  4: 'cetrt',
};

const unitsBeforeAnd: readonly (readonly [number, string])[] = [
  [1, 'ena en'],
  [2, 'dva dve'],
  [3, 'tri'],
  [4, 'stiri stir'],
  [5, 'pet'],
  [6, 'sest'],
  [7, 'sedem sedm'],
  [8, 'osem osm'],
  [9, 'devet'],
];

function buildWords(): ReadonlyMap<string, NumberWord> {
  const words = new Map<string, NumberWord>();
  const add = (form: string, value: number, role: NumberRole, ordinal = false): void => {
    if (!words.has(form)) words.set(form, { value, role, ordinal });
  };
  const addCardinal = (stems: string, value: number, role: NumberRole): void => {
    for (const stem of stems.split(' ')) for (const ending of caseEndings) add(stem + ending, value, role);
  };
  const addOrdinal = (stems: string, value: number, role: NumberRole): void => {
    for (const stem of stems.split(' ')) for (const ending of ordinalEndings) add(stem + ending, value, role, true);
  };
  for (const form of ['nic', 'nicla', 'nicle', 'niclo', 'nula', 'nule', 'nulo']) add(form, 0, 'zero');
  for (const [value, forms] of irregular) for (const form of forms.split(' ')) add(form, value, 'unit');
  for (const [value, stems] of regular) addCardinal(stems, value, value < 10 ? 'unit' : 'teen');
  for (const [value, stems] of tens) addCardinal(stems, value, 'tens');
  for (const [value, stems] of hundreds) addCardinal(stems, value, 'hundreds');
  for (const [ten, tenStems] of tens) {
    for (const [unit, unitForms] of unitsBeforeAnd) {
      for (const unitForm of unitForms.split(' ')) {
        for (const tenStem of tenStems.split(' ')) {
          const stem = `${unitForm}in${tenStem}`;
          addCardinal(stem, ten + unit, 'teen');
          addOrdinal(stem, ten + unit, 'teen');
        }
      }
    }
  }
  for (const form of [
    'tisoc',
    'tisoca',
    'tisoce',
    'tisocih',
    'tisocem',
    'tisocev',
    'tisocim',
    'tisoci',
    'tisocu',
    'jurja',
    'jurjev',
  ]) {
    add(form, 1000, 'thousand');
  }
  for (const form of [
    'milijon',
    'milijona',
    'milijone',
    'milijonov',
    'milijoni',
    'milijonu',
    'milijonom',
    'milijonih',
  ]) {
    add(form, 1_000_000, 'million');
  }
  for (const [value, stems] of Object.entries(ordinalStems)) addOrdinal(stems, Number(value), 'unit');
  for (const [value, stems, ordinalStem] of regular)
    addOrdinal(ordinalStem ?? stems, value, value < 10 ? 'unit' : 'teen');
  for (const [value, stems] of tens) addOrdinal(stems, value, 'tens');
  for (const [value, stems] of hundreds) for (const stem of stems.split(' ')) addOrdinal(`${stem}t`, value, 'hundreds');
  addOrdinal('tisoc', 1000, 'thousand');
  return words;
}

const words = buildWords();
const longestWord = 64;
const split = new Map<string, readonly NumberWord[]>();

const largerRoles: readonly NumberRole[] = ['hundreds', 'thousand'];

/**
 * The number words that a written word consists of: one as a rule, several where they are written together ("stopetindvajset",
 * "dvatisočpetsto"); none when the word is no number.
 */
export function numberWordsOf(form: string): readonly NumberWord[] {
  const whole = words.get(form);
  if (whole !== undefined) return [whole];
  if (form.length > longestWord || form.length < 5) return [];
  if (!form.includes('sto') && !form.includes('tisoc')) return [];
  const known = split.get(form);
  if (known !== undefined) return known;
  const parts = splitCompound(form);
  if (split.size < 10_000) split.set(form, parts);
  return parts;
}

/** Longest prefix first; at most five parts, of which all but the last stand before a hundred or a thousand. */
function splitCompound(form: string): readonly NumberWord[] {
  const parts: NumberWord[] = [];
  let place = 0;
  while (place < form.length && parts.length < 6) {
    let taken = 0;
    for (let length = Math.min(form.length - place, 24); length >= 2; length -= 1) {
      const word = words.get(form.slice(place, place + length));
      if (word === undefined || (word.ordinal && place + length < form.length)) continue;
      parts.push(word);
      taken = length;
      break;
    }
    if (taken === 0) return [];
    place += taken;
  }
  const compounds = parts.some(({ role }) => largerRoles.includes(role));
  return place === form.length && compounds ? parts : [];
}
