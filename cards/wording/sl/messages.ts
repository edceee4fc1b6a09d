/** Messages outside a conversation: mail and SMS. */
import { formatDay } from '../../format';
import type { EquipmentType, Service } from '../../../services/understanding';
import { equipmentNames, kinds, serviceNames } from './names';
import { period, suspension } from './suspension';

const day = (value: string): string => formatDay(value, 'sl');

export const messages = {
  /** 70 characters are one SMS when there is a č, š or ž in it; without one, 160. */
  codeSms: (code: string) => `KabelNET: koda ${code} velja 10 minut. Ne povejte je nikomur, tudi nam ne po telefonu.`,
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
  swapOrderSubject: (reference: string) => `Zamenjava opreme, vloga ${reference}`,
  swapOrder: (reference: string, equipment: EquipmentType) =>
    `KabelNET Logatec: novi ${equipmentNames[equipment].is} je naročen. Številka vloge: ${reference}. Če ga niste naročili vi, pokličite 041 621 365.`,
  swapCompletedSubject: (reference: string) => `Nova naprava je prijavljena, številka ${reference}`,
  swapCompleted: (reference: string, equipment: EquipmentType) =>
    `KabelNET Logatec: na vaši naročniški številki je prijavljen novi ${equipmentNames[equipment].is}. Številka: ${reference}. Če ga niste zamenjali vi, pokličite 041 621 365.`,
  withdrawnSubject: (reference: string) => `Vloga ${reference} je umaknjena`,
  withdrawn: (reference: string) =>
    `KabelNET Logatec: vlogo ${reference} smo na vašo željo umaknili. Če tega niste želeli, pokličite 041 621 365.`,
  officeSubject: (kind: string, reference: string) => `Nova vloga ${reference}: ${kind}`,
  office: (lines: readonly string[]) => `Oddana je bila nova vloga.\n\n${lines.join('\n')}\n`,
  officeWithdrawnSubject: (reference: string) => `Umaknjena vloga ${reference}`,
  officeWithdrawn: (reference: string, subscriberNumber: string) =>
    `Naročnik ${subscriberNumber} je umaknil vlogo ${reference}. Ni je treba izvesti.`,
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
    reason: 'Sporočilo',
    details: 'Podrobnosti',
    state: 'Stanje',
    done: 'urejeno v pogovoru, izvesti ni treba ničesar',
    equipment: 'Naprava',
    outcome: 'Kako naprej',
    symptom: 'Kaj je narobe',
    delivery: 'Dostava brez stika',
    deliveryOnFile: 'na naslov iz evidence',
    newSerial: 'Nova serijska številka',
    steps: 'Narejeni koraki',
  },
  continueSubject: 'Nadaljujte pogovor s KabelNET Logatec',
  continueLink: (url: string) => `KabelNET: pogovor nadaljujte na ${url}`,
  verified: {
    otp: 'da',
    callerId: 'ne, klic s številke iz evidence; pred spremembo pogodbe pokličite naročnika',
    none: 'ne; pred izvedbo pokličite naročnika',
  },
  kinds,
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
