/** Package change. */
import { formatDay, formatMoney, plural } from '../../format';

const money = (cents: number): string => formatMoney(cents, 'sl');
const day = (value: string): string => formatDay(value, 'sl');

export const planChange = {
  purpose: 'Za kaj boste internet najbolj potrebovali in koliko vas je hkrati na spletu?',
  purposeOptions: {
    work: 'Delo od doma',
    school: 'Šola na daljavo',
    tv: 'Televizija in filmi',
    smaller: 'Želim manjši paket',
  },
  current: (plan: string, speed: string, cents: number) =>
    `Zdaj imate paket ${plan} (${speed}) za ${money(cents)} na mesec.`,
  recommend: (plan: string, speed: string, cents: number, why: string) =>
    `Priporočam ${plan}: ${speed} za ${money(cents)} na mesec, ${why}.`,
  enough:
    'Vaš sedanji paket za to že zadošča, zato vam menjave ne priporočam. Če želite, lahko vseeno izberete drugega.',
  why: {
    enoughForWork: (people: number, down: number, up: number) =>
      `ker delo od doma z videoklici za ${people} ${plural(people, 'sl', { one: 'osebo', two: 'osebi', few: 'osebe', other: 'oseb' })} potrebuje vsaj ${down} Mb/s k vam in ${up} Mb/s od vas`,
    enoughForSchool: (people: number, down: number, up: number) =>
      `ker šola na daljavo za ${people} ${plural(people, 'sl', { one: 'osebo', two: 'osebi', few: 'osebe', other: 'oseb' })} potrebuje vsaj ${down} Mb/s k vam in ${up} Mb/s od vas`,
    mostThereIs: (people: number) =>
      `ker je na vašem priključku najhitrejši; za ${people} ${plural(people, 'sl', { one: 'osebo', two: 'osebi', few: 'osebe', other: 'oseb' })} hkrati je to najbližje potrebam`,
    addsTv: (slower: boolean): string =>
      slower ? 'ker doda televizijo, a je internet počasnejši kot zdaj' : 'ker doda televizijo',
    nextFaster: 'ker je prvi hitrejši',
    nextSmaller: (saves: number) => `ker za enake storitve prihranite ${money(saves)} na mesec`,
  },
  more: 'Če vas je hkrati na spletu več, mi povejte koliko.',
  whichPlan: 'Kateri paket želite?',
  otherPlans: 'V redu. Izberete lahko katerega koli od paketov ali ostanete pri sedanjem.',
  perMonth: (price: string) => `${price} na mesec`,
  recommended: 'Priporočamo',
  yours: 'Vaš sedanji paket',
  keep: 'Ostanem pri sedanjem',
  kept: 'V redu, vse ostane, kot je. Vam lahko še kako pomagam?',
  noOther: 'Na vašem priključku drugega paketa žal ni. Vam lahko še kako pomagam?',
  isCurrent: (plan: string) => `Paket ${plan} že imate. Kateri drug paket želite?`,
  noSuchPlan: 'Tega paketa ni več v ponudbi.',
  otherNetwork: (plan: string, network: 'coax' | 'fibre') =>
    `Paketa ${plan} na vašem ${network === 'coax' ? 'kabelskem' : 'optičnem'} priključku žal ni mogoče vklopiti. Izberite, prosim, enega od spodnjih.`,
  severalPlans: 'Ta ime nosi več paketov. Kateri je pravi?',
  startDate: 'Od kdaj naj velja nov paket?',
  startDateOptions: { tomorrow: (value: string) => `Jutri, ${value}`, month: (value: string) => value },
  tooEarly: (first: string) => `Najprej lahko menjavo izvedemo ${day(first)}.`,
  tooLate: (last: string) => `Menjavo lahko naročite največ do ${day(last)}.`,
  whichDay: (days: readonly string[]) =>
    `Ste mislili ${days.map(day).join(' ali ')}? Napišite, prosim, dan z imenom meseca.`,
  existing: (plan: string, date: string, reference: string) =>
    `Odprto imate že menjavo na paket ${plan} od ${day(date)} (številka ${reference}). Kaj naj naredim z njo?`,
  summary: 'Preverite, prosim, in potrdite:',
  items: {
    number: 'Naročniška številka',
    from: 'Sedanji paket',
    plan: 'Nov paket',
    startDate: 'Velja od',
    price: 'Mesečna cena',
    cost: 'Strošek menjave',
  },
  price: (cents: number, difference: number | null) =>
    difference === null || difference === 0
      ? money(cents)
      : `${money(cents)} (${money(Math.abs(difference))} ${difference > 0 ? 'več' : 'manj'} kot zdaj)`,
  free: 'brezplačno, brez nove vezave',
  freeByLaw: 'brez stroškov menjave in brez nove vezave',
  unverifiedCost: 'potrdimo ob klicu',
  consent: 'Ali naročate to menjavo?',
  confirm: 'Potrjujem',
  editPlan: 'Uredi paket',
  editDate: 'Uredi datum',
  cancel: 'Prekliči',
  done: (plan: string, date: string, reference: string) =>
    `Urejeno. Menjava na paket ${plan} od ${day(date)} je oddana. Številka vloge je ${reference}. Potrditev vam pošiljamo na stik, ki ga imamo v evidenci.`,
  doneUnverified: (plan: string, date: string, reference: string) =>
    `Vlogo za menjavo na paket ${plan} od ${day(date)} smo sprejeli. Številka vloge je ${reference}. Preden jo izvedemo, vas bomo poklicali na številko iz evidence.`,
};
