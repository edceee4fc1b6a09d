/** Slovenian words for days, months, weekdays, holidays, units and parts of the day, without diacritics. */

import { easterOf, type DurationUnit } from '../../calendar';

function table<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  return new Map(entries.flatMap(([forms, value]) => forms.split(' ').map((form) => [form, value] as const)));
}

/** Days from today. */
export const relativeDays = table([
  ['danes dans danas nocoj', 0],
  ['jutri jutr jutrisnji jutrisnjega jutrisnjem jutrisnjim', 1],
  ['pojutrisnjem pojutrsnjem pojutranjem', 2],
  ['vceraj vcerej vceri vcerajsnjega sinoci', -1],
  ['predvcerajsnjim predvcerajsnim predvcerajsnjega', -2],
]);

/** Today, where a day was asked for or one begins: "od zdaj naprej". */
export const atOnce = new Set('takoj zdaj zdej zdajle zdele cimprej nemudoma'.split(' '));

export const months = table([
  ['januar januarja januarju januarjem januarij prosinec prosinca', 1],
  ['februar februarja februarju februarjem februara svecan svecana', 2],
  ['marec marca marcu marcem marc susec susca', 3],
  ['april aprila aprilu aprilom', 4],
  ['maj maja maju majem', 5],
  ['junij junija juniju junijem rozanj rozanja roznik roznika', 6],
  ['julij julija juliju julijem', 7],
  ['avgust avgusta avgustu avgustom august augusta', 8],
  ['september septembra septembru septembrom kimavec kimavca', 9],
  ['oktober oktobra oktobru oktobrom vinotok vinotoka', 10],
  ['november novembra novembru novembrom listopad listopada', 11],
  ['december decembra decembru decembrom decembr gruden grudna', 12],
]);

/** Only after a day's number. */
export const monthAbbreviations = table([
  ['jan', 1],
  ['feb', 2],
  ['mar', 3],
  ['apr', 4],
  ['jun', 6],
  ['jul', 7],
  ['avg', 8],
  ['sep sept', 9],
  ['okt', 10],
  ['dec', 12],
]);

/** 1 is Monday. */
export const weekdays = table([
  ['ponedeljek ponedeljka ponedeljku ponedeljkom ponedelek pondeljek pondelek pondelka', 1],
  ['torek torka torku torkom', 2],
  ['sreda sredo srede', 3],
  ['cetrtek cetrtka cetrtku cetrtkom', 4],
  ['petek petka petku petkom', 5],
  ['sobota soboto sobote soboti', 6],
  ['nedelja nedeljo nedelje nedelji', 7],
]);

export const nextWords = new Set(
  'naslednji naslednjo naslednja naslednjega naslednje naslednjem naslednjim prihodnji prihodnjo prihodnja prihodnjega prihodnje prihodnjem drug drugi drugo druga drugega druge drugem drujga'.split(
    ' ',
  ),
);
export const previousWords = new Set(
  'lansko lanskega lanskem prejsnji prejsnja prejsnjo prejsnje prejsnjega prejsnjem pretekli preteklo preteklega preteklem minuli minulo minulega minulem'.split(
    ' ',
  ),
);
export const thisWords = new Set(
  'ta to tega tale tole trenutni trenutnega te tem letosnji letosnje letosnjega letosnjem'.split(' '),
);
export const wholeWords = new Set(
  'cel cela celo celi celega ves vso vsega celoten celotni celotno celotnega'.split(' '),
);

export const endWords = new Set('konec konc konca koncu koncem koncnu'.split(' '));
export const middleWords = new Set('sredi sredin sredina sredine sredino polovica polovici polovice srede'.split(' '));
export const beginningWords = new Set('zacetek zacetka zacetku zacetkom'.split(' '));

/** "prve dni", "v zadnjih dneh". */
export const someDays = new Set(['dan', 'dne', 'dni', 'dneh', 'dneve', 'dnevi', 'dnevih']);

export const units = table<DurationUnit>([
  ['minuta minute minut minuti minuto min', 'minute'],
  ['ura ure uri ur uro', 'hour'],
  ['dan dni dneva dnevi dnevov dneh dnevih dnevom dn', 'day'],
  ['teden tedna tedni tedne tednov tednu tednoma tednih tednom tedn tjedna tjedne', 'week'],
  ['mesec meseca mesece mesecev meseci mesecih mesecem mesecoma mesc mesca mesce mescov mesci', 'month'],
  ['leto leta leti let letih letom letu', 'year'],
]);

/** Behind the number of an hour. */
export const hourWords = new Set(['ura', 'uri', 'uro', 'ure', 'ur', 'h']);
export const weekWords = new Set('teden tedna tednu tednom tedn'.split(' '));
export const monthWords = new Set('mesec meseca mesecu mesecem mesc mesca'.split(' '));
export const yearWords = new Set('leto leta letu letom'.split(' '));
export const weekendWords = new Set('vikend vikenda vikendu vikendom'.split(' '));

/** Hours to add to a clock time below twelve; `night` leaves it. */
export const partsOfDay = table<'morning' | 'afternoon'>([
  ['zjutraj zjutrej zjutri dopoldne dopoldan ponoci zjutr', 'morning'],
  ['popoldne popoldan zvecer zvecr', 'afternoon'],
]);

/** Day of a holiday in a year. */
export type HolidayRule = (
  year: number,
) => { readonly month: number; readonly day: number } | { readonly number: number };

const fixed =
  (day: number, month: number): HolidayRule =>
  () => ({ month, day });
const fromEaster =
  (offset: number): HolidayRule =>
  (year) => ({ number: easterOf(year) + offset });

/** Phrases of stems: a word of the text fits when it begins with the stem, an exact word when the stem ends with `$`. */
export const holidays: readonly (readonly [string, HolidayRule])[] = [
  ['bozicn dan', fixed(25, 12)],
  ['bozic', fixed(25, 12)],
  ['nov$ leto', fixed(1, 1)],
  ['novo$ leto', fixed(1, 1)],
  ['novega$ leta', fixed(1, 1)],
  ['novem$ letu', fixed(1, 1)],
  ['novim$ letom', fixed(1, 1)],
  ['silvestrov', fixed(31, 12)],
  ['stefanov', fixed(26, 12)],
  ['dan$ samostojnost', fixed(26, 12)],
  ['miklavz', fixed(6, 12)],
  ['svet$ trije$ kralj', fixed(6, 1)],
  ['sveti$ trije$ kralj', fixed(6, 1)],
  ['svetih$ treh$ kraljev$', fixed(6, 1)],
  ['valentinov', fixed(14, 2)],
  ['kulturni praznik', fixed(8, 2)],
  ['presernov dan', fixed(8, 2)],
  ['presernov$ dan', fixed(8, 2)],
  ['dan$ zena', fixed(8, 3)],
  ['praznik$ dela$', fixed(1, 5)],
  ['dan$ upora$', fixed(27, 4)],
  ['dan$ drzavnosti$', fixed(25, 6)],
  ['velik$ smaren', fixed(15, 8)],
  ['marijin vnebovzet', fixed(15, 8)],
  ['martinov', fixed(11, 11)],
  ['dan$ reformacije$', fixed(31, 10)],
  ['noc$ carovnic$', fixed(31, 10)],
  ['dan$ mrtvih$', fixed(1, 11)],
  ['vsi$ svet', fixed(1, 11)],
  ['vseh$ svetih$', fixed(1, 11)],
  ['vse$ svet', fixed(1, 11)],
  ['velikonocni ponedeljek', fromEaster(1)],
  ['velikonocn ponedeljk', fromEaster(1)],
  ['veliki$ petek$', fromEaster(-2)],
  ['velikega$ petka$', fromEaster(-2)],
  ['velik noc', fromEaster(0)],
  ['binkost', fromEaster(49)],
  ['pustn torek', fromEaster(-47)],
  ['pust$', fromEaster(-47)],
  ['pusta$', fromEaster(-47)],
];
