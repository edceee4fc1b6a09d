/** Messages outside a conversation: mail and SMS. */
import { formatDay, plural } from '../../format';
import type { EracunAction, RequestStatus } from '../../../services/requests';
import type { FaultCheckId } from '../../../services/faultChecks';
import { eracunForm } from './eracunForm';
import type { EquipmentType, Service } from '../../../services/understanding';
import { equipmentNames, kinds, serviceNames } from './names';
import { period, suspension } from './suspension';

const day = (value: string): string => formatDay(value, 'sl');

export const messages = {
  /** 70 characters are one SMS when there is a č, š or ž in it; without one, 160. */
  codeSms: (code: string) => `KabelNET: koda ${code} velja 10 minut. Vnesite jo sami in je ne povejte nikomur.`,
  codeSubject: 'Vaša koda za KabelNET Logatec',
  code: (code: string, minutes: number) =>
    `Pozdravljeni,\n\nvaša koda je ${code}. Velja ${minutes} minut. Nikomur je ne povejte; naši sodelavci vas zanjo ne bodo nikoli vprašali.\n\nČe je niste zahtevali vi, vam ni treba storiti ničesar.\n\nKabelNET Logatec`,
  planChangeSubject: (reference: string) => `Menjava paketa, vloga ${reference}`,
  planChange: (plan: string, date: string, reference: string) =>
    `KabelNET Logatec: prejeli smo vašo vlogo za menjavo na paket ${plan} od ${day(date)}. Številka vloge: ${reference}. Če je niste oddali vi, pokličite 041 621 365.`,
  suspensionSubject: (reference: string) => `Začasni odklop, vloga ${reference}`,
  suspension: (
    reference: string,
    services: readonly Service[],
    start: string,
    end: string | null,
    replaces: readonly string[],
  ) =>
    `KabelNET Logatec: prejeli smo vašo vlogo za začasni odklop (${suspension.list(services)}) ${period(start, end)}. Številka vloge: ${reference}.${replaces.length === 0 ? '' : ` Zamenja ${replaces.length === 1 ? 'vlogo' : 'vloge'} ${replaces.join(', ')}.`} Če je niste oddali vi, pokličite 041 621 365.`,
  resumptionSubject: (reference: string) => `Ponovni vklop, vloga ${reference}`,
  resumption: (reference: string, date: string) =>
    `KabelNET Logatec: prejeli smo vašo vlogo za ponovni vklop ${day(date)}. Številka vloge: ${reference}. Če je niste oddali vi, pokličite 041 621 365.`,
  eracunSubject: (reference: string) => `eRačun, vloga ${reference}`,
  eracun(action: EracunAction, email: string | null, reference: string): string {
    const what = {
      signUp: `da vam račune pošiljamo po e-pošti na ${email ?? ''}`,
      changeAddress: `da vam eRačun odslej pošiljamo na ${email ?? ''}`,
      leave: 'da vas odjavimo od eRačuna in vam račune spet pošiljamo po navadni pošti',
    }[action];
    return `KabelNET Logatec: prejeli smo vlogo, ${what}. Številka vloge: ${reference}. Če je niste oddali vi, takoj pokličite 041 621 365.`;
  },
  emailConfirmationSubject: 'Potrdite e-poštni naslov za eRačun',
  emailConfirmation: (code: string, minutes: number, url: string, days: number, reference: string) =>
    `Pozdravljeni,\n\nprejeli smo vlogo ${reference}, da račune KabelNET Logatec pošiljamo na ta naslov. Potrdite ga, prosim:\n\n- v pogovor z digitalnim pomočnikom napišite kodo ${code} (velja ${minutes} minut) ali\n- odprite povezavo (velja ${days} dni): ${url}\n\nKode nikomur ne povejte. Če vloge niste oddali vi, vam ni treba storiti ničesar: brez potrditve računov na ta naslov ne bomo pošiljali.\n\nKabelNET Logatec`,
  emailConfirmedSubject: (reference: string) => `Naslov za eRačun je potrjen, vloga ${reference}`,
  emailConfirmed: (reference: string) =>
    `Pozdravljeni,\n\nhvala, naslov je potrjen. Izpolnjena vloga ${reference} je v priponki; pregledali jo bomo v delovnem času. Za spremembo ali odjavo v klepet napišite »eRačun« ali pokličite 041 621 365.\n\nKabelNET Logatec`,
  swapOrderSubject: (reference: string) => `Zamenjava opreme, vloga ${reference}`,
  swapOrder: (reference: string, equipment: EquipmentType) =>
    `KabelNET Logatec: novi ${equipmentNames[equipment].is} je naročen. Številka vloge: ${reference}. Če ga niste naročili vi, pokličite 041 621 365.`,
  swapCompletedSubject: (reference: string) => `Nova naprava je prijavljena, številka ${reference}`,
  swapCompleted: (reference: string, equipment: EquipmentType) =>
    `KabelNET Logatec: na vaši naročniški številki je prijavljen novi ${equipmentNames[equipment].is}. Številka: ${reference}. Če ga niste zamenjali vi, pokličite 041 621 365.`,
  withdrawnSubject: (reference: string) => `Vloga ${reference} je umaknjena`,
  withdrawn: (reference: string) =>
    `KabelNET Logatec: vlogo ${reference} smo na vašo željo umaknili. Če tega niste želeli, pokličite 041 621 365.`,
  statusSubject: (reference: string) => `Stanje vloge ${reference}`,
  status(status: RequestStatus, reference: string, kind: string, reason: string | undefined): string {
    const what = {
      received: `vloga ${reference} (${kind}) čaka na obdelavo.`,
      inProgress: `vlogo ${reference} (${kind}) smo začeli obdelovati.`,
      done: `vloga ${reference} (${kind}) je izvedena.`,
      rejected: `vlogi ${reference} (${kind}) žal ne moremo ugoditi.`,
      cancelled: `vloga ${reference} (${kind}) je umaknjena, ne bomo je izvedli.`,
    }[status];
    return `KabelNET Logatec: ${what}${reason === undefined ? '' : ` ${reason}`} Za vprašanja pokličite 041 621 365.`;
  },
  officeSubject: (kind: string, reference: string) => `Nova vloga ${reference}: ${kind}`,
  office: (lines: readonly string[]) => `Oddana je bila nova vloga.\n\n${lines.join('\n')}\n`,
  officeWithdrawnSubject: (reference: string) => `Umaknjena vloga ${reference}`,
  officeWithdrawn: (reference: string, subscriberNumber: string) =>
    `Naročnik ${subscriberNumber} je umaknil vlogo ${reference}. Ni je treba izvesti.`,
  officeEmailConfirmedSubject: (reference: string) => `Potrjen naslov, vloga ${reference}`,
  officeEmailConfirmed: (reference: string) =>
    `E-poštni naslov pri vlogi ${reference} je potrjen: prejemnik je vpisal kodo ali odprl povezavo iz našega sporočila.`,
  officeVoicemailSubject: 'Sporočilo na telefonskem odzivniku',
  officeVoicemail: (seconds: number, lines: readonly string[]) =>
    `Klicalec je pustil sporočilo, dolgo ${seconds} s.\n\n${lines.join('\n')}\n\nPosnetek je 30 dni na voljo pri svetovalcih, na strani /agent.\n`,
  officeDocumentsSubject: (reference: string | undefined) =>
    reference === undefined ? 'Dokumenti iz klepeta' : `Dokumenti k vlogi ${reference}`,
  officeDocuments: (count: number, lines: readonly string[]) =>
    `Naročnik je v klepetu poslal ${plural(count, 'sl', { one: 'dokument', two: 'dokumenta', other: 'dokumente' })}.\n\n${lines.join('\n')}\n\nDatoteke izpiše ukaz: npm run -s export -- documents MAPA\n`,
  officeLines: {
    reference: 'Številka vloge',
    kind: 'Vrsta',
    subscriberNumber: 'Naročniška številka',
    notGiven: 'ni navedena',
    verification: 'Potrjeno s kodo',
    change: 'Paket',
    from: 'Velja od',
    services: 'Storitve',
    until: 'Do',
    untilFurther: 'preklica',
    suspension: 'Konča se odklop',
    phone: 'Telefon',
    wanted: 'Želeni čas',
    reason: 'Sporočilo',
    symptom: 'Kaj opaža',
    since: 'Od kdaj',
    connection: 'Povezava',
    checked: 'Preverjeno',
    outage: 'Znana napaka',
    eracun: 'eRačun',
    email: 'E-poštni naslov',
    confirmed: 'potrjen',
    unconfirmed: 'še ni potrjen; počakajte na potrditev',
    documents: 'Dokumenti',
    conversation: 'Pogovor',
    state: 'Stanje',
    done: 'urejeno v pogovoru, izvesti ni treba ničesar',
    equipment: 'Naprava',
    outcome: 'Kako naprej',
    wrong: 'Kaj je narobe',
    delivery: 'Dostava brez stika',
    deliveryOnFile: 'na naslov iz evidence',
    newSerial: 'Nova serijska številka',
    steps: 'Narejeni koraki',
  },
  connections: { wired: 's kablom', wifi: 'prek Wi-Fi' },
  checks: {
    power: 'napajanje',
    cables: 'kabli',
    restart: 'ponovni zagon modema',
    nearer: 'bližje modemu',
    otherDevice: 'druga naprava',
    tvInput: 'vklop in vhod televizorja',
    tvCables: 'kabli TV-komunikatorja',
    tvRestart: 'ponovni zagon TV-komunikatorja',
    phoneCable: 'telefonski kabel',
  } satisfies Record<FaultCheckId, string>,
  continueSubject: 'Nadaljujte pogovor s KabelNET Logatec',
  /** Each at most 70 characters, so that it is one SMS with its č, š and ž. */
  referenceSms: (reference: string) => `KabelNET: prejeli smo vlogo ${reference}. Vprašanja: 041 621 365.`,
  referenceSubject: (reference: string) => `Vaša vloga ${reference}`,
  callbackSms: (reference: string) => `KabelNET: poklicali vas bomo, čim bo mogoče (${reference}).`,
  callbackSubject: 'Poklicali vas bomo',
  onItsWaySms: (equipment: EquipmentType) => `KabelNET: vaš novi ${equipmentNames[equipment].is} je na poti.`,
  onItsWaySubject: 'Vaša oprema je na poti',
  onItsWay: (equipment: EquipmentType, reference: string) =>
    `Pozdravljeni,\n\nvaš novi ${equipmentNames[equipment].is} je na poti (vloga ${reference}). Ko pride, ga skupaj zamenjamo korak za korakom: v klepet napišite »prišel je nov ${equipmentNames[equipment].is}« ali pokličite 041 621 365.\n\nKabelNET Logatec`,
  smsOut: 'KabelNET: odjavljeni ste, SMS ne pošiljamo več, razen kod. Za prijavo odgovorite PRIJAVA.',
  smsIn: 'KabelNET: spet ste prijavljeni na naša SMS. Za odjavo odgovorite ODJAVA.',
  smsReach: (phone: string, email: string) =>
    `KabelNET: SMS tu ne beremo. Pokličite ${phone} ali pišite na ${email}. Odjava: ODJAVA.`,
  continueLink: (url: string) => `KabelNET: pogovor nadaljujte na ${url}`,
  verified: {
    otp: 'da',
    callerId: 'ne, klic s številke iz evidence; pred spremembo pogodbe pokličite naročnika',
    none: 'ne; pred izvedbo pokličite naročnika',
  },
  kinds,
  eracunActions: eracunForm.actions,
  equipmentName: (equipment: EquipmentType): string => equipmentNames[equipment].is,
  swapOutcomes: {
    ordered: 'pošljite novo napravo, stara pride nazaj',
    completed: 'nova naprava je priključena, stara pride nazaj',
    escalated: 'menjava ni uspela, pokličite naročnika',
    abandoned: 'naročnik je menjavo prekinil',
    solved: 'naprava spet dela, zamenjava ni potrebna',
  },
  serviceName: (service: Service): string => serviceNames[service].is,
};
