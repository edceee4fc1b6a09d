/** eRačun: bills by e-mail. */
import type { EracunAction } from '../../../services/requests';
import { plural } from '../../format';

/** What is asked for, after a colon: "eRačun na ana@example.com". */
export function eracunWhat(action: EracunAction, email: string | null): string {
  if (action === 'leave') return 'odjava od eRačuna';
  return action === 'signUp' ? `eRačun na ${email ?? ''}` : `sprememba naslova za eRačun na ${email ?? ''}`;
}

export const eracun = {
  bank: (phone: string) =>
    `E-račun v banki je druga storitev: naročite ga v svoji spletni ali mobilni banki, pod »e-računi«, kjer za izdajatelja izberete KabelNET Logatec. Pripravite naročniško številko, davčno številko ter ime in naslov, kot sta na računu. Če nas med izdajatelji ne najdete ali račune prejemate prek UJP, pokličite ${phone}.`,
  bankOr: 'Račun vam lahko pošiljamo tudi po e-pošti. Želite to?',
  bankOptions: { email: 'eRačun po e-pošti', enough: 'Ne, hvala' },

  current: (email: string | undefined) =>
    email === undefined ? 'eRačun že prejemate.' : `eRačun že prejemate na ${email}.`,
  whatToDo: 'Želite spremeniti naslov ali se odjaviti od eRačuna?',
  options: { changeAddress: 'Spremeni naslov', leave: 'Odjavi me', keep: 'Pusti, kot je' },
  kept: 'V redu, vse ostane, kot je. Vam lahko še kako pomagam?',
  nothingToLeave:
    'eRačuna nimate vklopljenega, račune vam pošiljamo po navadni pošti. Če ga želite, napišite »eRačun po e-pošti«.',
  existing: (what: string, reference: string) => `Odprto imate že vlogo ${reference}: ${what}. Kaj naj naredim z njo?`,
  confirmExisting: 'Potrdi naslov',

  email: 'Na kateri e-poštni naslov naj vam pošiljamo račune?',
  emailOrFile: (email: string) =>
    `Na kateri e-poštni naslov naj vam pošiljamo račune? V evidenci imamo ${email}; napišete lahko tudi drugega.`,
  emailInvalid: 'Tega naslova ne prepoznam. Napišite ga, prosim, v celoti, na primer ana.novak@example.com.',
  otherEmail: 'V redu. Napišite, prosim, drug naslov.',
  sameEmail: (email: string) => `Na ${email} eRačun že prejemate. Napišite, prosim, drug naslov.`,
  mistyped: (typed: string, meant: string) => `V naslovu ${typed} je morda tipkarska napaka. Ste mislili ${meant}?`,
  mistypedOptions: { meant: (email: string) => `Da, ${email}`, keep: 'Ne, naslov je pravilen' },

  summary(action: EracunAction, email: string | null, former: string | undefined): string {
    const check = 'Preverite, prosim, in potrdite:';
    if (action === 'leave')
      return `${check} računov vam po e-pošti ${email === null ? '' : `na ${email} `}ne bomo več pošiljali, spet jih boste prejemali po navadni pošti.`;
    if (action === 'signUp') return `${check} račune vam bomo namesto po navadni pošti pošiljali na ${email ?? ''}.`;
    return `${check} račune vam bomo odslej pošiljali na ${email ?? ''}${former === undefined ? '' : `, ne več na ${former}`}.`;
  },
  attached: 'Izpolnjena vloga je v priponki.',
  consent:
    'S potrditvijo soglašate s prejemanjem računov po e-pošti. E-pošta ni varovan kanal: sporočilo lahko med potjo prebere tudi kdo drug. Soglasje lahko kadar koli prekličete. Ali oddate to vlogo?',
  leaveConsent: 'Ali oddate to vlogo?',
  items: { action: 'Vloga', email: 'E-poštni naslov', former: 'Dosedanji naslov' },
  confirm: 'Potrjujem',
  editEmail: 'Uredi naslov',
  cancel: 'Prekliči',

  done: (what: string, reference: string) =>
    `Urejeno. Vloga je oddana: ${what}. Številka vloge je ${reference}. Potrditev vam pošiljamo na stik, ki ga imamo v evidenci.`,
  donePending: (what: string, reference: string) =>
    `Vloga je oddana: ${what}. Številka vloge je ${reference}. Izvedemo jo, ko potrdite naslov.`,
  doneUnverified: (what: string, reference: string) =>
    `Vlogo smo sprejeli: ${what}. Številka vloge je ${reference}. Preden jo izvedemo, vas bomo poklicali na številko iz evidence.`,

  /** The address is to be confirmed. */
  proof: {
    ask: (email: string) =>
      `Na ${email} smo poslali sporočilo s 6-mestno kodo in povezavo. Napišite, prosim, kodo (velja 10 minut) ali odprite povezavo.`,
    again: (email: string) => `Napišite, prosim, 6-mestno kodo iz sporočila na ${email} ali odprite povezavo v njem.`,
    sentAgain: (email: string) => `Na ${email} smo poslali novo kodo. Prejšnja ne velja več.`,
    tooMany: (minutes: number) =>
      `Zaradi varnosti kode za ta naslov zdaj ne moremo več sprejeti ali poslati. Poskusite čez ${minutes} ${plural(minutes, 'sl', { one: 'minuto', two: 'minuti', few: 'minute', other: 'minut' })}; povezava v sporočilu, če ste ga prejeli, velja 7 dni.`,
    notYet: 'Potrditve še nimamo.',
    later: (reference: string) =>
      `Vloga ${reference} je shranjena. Naslov lahko potrdite v 7 dneh s povezavo v sporočilu; do takrat računi prihajajo kot doslej. Če sporočila ni, tu napišite »eRačun« in poslali ga bomo znova.`,
    laterUnverified: (reference: string) =>
      `Vloga ${reference} je shranjena. Naslov lahko potrdite v 7 dneh s povezavo v sporočilu ali pa ob našem klicu; do takrat računi prihajajo kot doslej.`,
    givenUp: (reference: string) =>
      `Vloga ${reference} ostane oddana, le naslov še ni potrjen: potrdite ga lahko v 7 dneh s povezavo v sporočilu. Če vloge ne želite več, napišite »umakni vlogo«.`,
    right: (email: string) => `Hvala, naslov ${email} je potrjen. Nanj vam pošiljamo še potrditev z izpolnjeno vlogo.`,
    options: { again: 'Pošlji še enkrat', other: 'Drug naslov', later: 'Potrdim pozneje' },
  },
};
