/** Equipment: a replacement ordered, or the new one put in its place step by step. */
import type { EquipmentType } from '../../../services/guides';
import type { RequestDetails } from '../../../services/requests';
import type { Address } from '../../../services/subscribers';
import { plural } from '../../format';
import { equipmentNames } from './names';

type Details = RequestDetails['equipmentSwap'];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const full = ({ street, postcode, place }: Address): string => `${street}, ${postcode} ${place}`;

export const equipmentSwap = {
  mode: 'Ste novo napravo že dobili ali jo šele potrebujete?',
  modeOptions: { guided: 'Novo že imam', delivery: 'Potrebujem novo' },
  equipment: 'Za katero napravo gre?',
  equipmentOptions: {
    modem: 'Modem',
    router: 'Usmerjevalnik',
    setTopBox: 'TV-komunikator',
  } satisfies Record<EquipmentType, string>,

  resume: (equipment: EquipmentType, step: string) =>
    `Zadnjič sva pri menjavi ${equipmentNames[equipment].of} prišla do koraka »${step}«. Nadaljujeva tam?`,
  resumeOptions: { yes: 'Nadaljujva', anew: 'Od začetka' },

  serial: (equipment: EquipmentType, where: string, example: string) =>
    `Preberite, prosim, serijsko številko novega ${equipmentNames[equipment].of}, na primer ${example}. ${where} Dovolj so števke.`,
  serialSpeech: (equipment: EquipmentType, where: string, digits: number) =>
    `Potrebujem serijsko številko novega ${equipmentNames[equipment].of}. ${where} Vtipkajte samo števke; ${digits} jih je.`,
  serialPicture: 'Nalepka na napravi z označeno serijsko številko',
  serialWaiting: 'Seveda, počakam. Ko boste imeli številko, mi jo povejte.',
  serialSimilar: (serial: string) => `Je prav ${serial}?`,
  serialSimilarOptions: { yes: 'Da, prav je', no: 'Ne, popravim' },
  serialLength: (digits: number, example: string) =>
    `Serijska številka ima ${digits} ${plural(digits, 'sl', { one: 'števko', two: 'števki', few: 'števke', other: 'števk' })}, kot ${example}. Preverite jo, prosim, na nalepki.`,
  serialCheck: 'V serijski številki je verjetno napaka. Preverite jo, prosim, na nalepki in jo napišite še enkrat.',
  serialOther: (other: EquipmentType, equipment: EquipmentType, example: string) =>
    `To je številka ${equipmentNames[other].of}. Potrebujem številko ${equipmentNames[equipment].of}, kot ${example}.`,
  serialOld: 'To je številka naprave, ki jo že imate. Preberite, prosim, nalepko na novi.',
  serialTaken: (serial: string) => `Hvala, zapisal sem ${serial}.`,

  connection: (equipment: EquipmentType) =>
    `Pri naslednjem koraku bo povezava za nekaj minut prekinjena. Ali zdaj pišete ali kličete prek tega ${equipmentNames[equipment].of}?`,
  connectionOptions: { yes: 'Da', no: 'Ne', unsure: 'Ne vem' },
  move: 'Potem nadaljujva prek mobilnega omrežja, da se med menjavo ne izgubiva. Kako želite?',
  moveOptions: { sms: 'Povezava po SMS', call: 'Po telefonu', stay: 'Ostanem v tem pogovoru' },
  moveCall: (phone: string, code: string | undefined) =>
    code === undefined
      ? `Pokličite ${phone} z mobilnega telefona in povejte naročniško številko; svetovalec bo nadaljeval pri istem koraku.`
      : `Pokličite ${phone} z mobilnega telefona, recite »nadaljuj pogovor« ali pritisnite 7 in povejte ali vtipkajte kodo **${code}**, ki velja 30 minut; nadaljevala bova pri istem koraku.`,
  moveStay: {
    text: 'V redu. Na telefonu izklopite Wi-Fi, da bo klepet tekel prek mobilnih podatkov; ta pogovor vas bo počakal.',
    speech: 'V redu. Če se klic prekine, pokličite znova: nadaljevala bova pri istem koraku.',
  },
  mobile: 'Na katero mobilno številko naj pošljem povezavo?',
  mobileOnFile: 'Na stik iz evidence',
  mobileInvalid: 'Povezavo lahko pošljem samo na slovensko mobilno številko, na primer 041 123 456.',
  linkSent:
    'Povezavo smo poslali. Odprite jo na telefonu in tapnite »Nadaljuj«; velja 30 minut. Lahko pa nadaljujeva kar tu.',
  linksMany: (phone: string) =>
    `Povezavo smo poslali že trikrat. Če je niste dobili, pokličite ${phone} ali nadaljujva kar tu.`,

  /** "2/6 Odklop starega modema" */
  step: (place: number, count: number, title: string, text: string, see: string) =>
    `${place}/${count} ${capital(title)}\n\n${text}\n\nTako mora biti: ${see}`,
  stepSpeech: (place: number, count: number, text: string) =>
    `Korak ${place} od ${count}. ${text} Ko bo narejeno, recite naprej ali pritisnite ena.`,
  lightsSpeech: (place: number, count: number, text: string) => `Korak ${place} od ${count}. ${text}`,
  intro: (equipment: EquipmentType) =>
    `Zamenjajva ${equipmentNames[equipment].object}. Vzemite si čas: pri vsakem koraku lahko rečete »naprej«, »nazaj«, »ponovi«, »ne gre« ali »počakaj«.`,
  stepOptions: { next: 'Naprej', stuck: 'Ne gre', back: 'Nazaj', wait: 'Počakaj' },
  waiting: 'Seveda, počakam. Ko boste pripravljeni, recite »naprej«.',
  stillHere: 'Še sem tu. Brez hitenja; ko bo narejeno, recite »naprej«.',
  lightsLater:
    'Lučk zdaj še ne potrebujeva: nova naprava bo zasvetila, ko jo vklopiva. Ko bo ta korak narejen, recite »naprej«.',
  onceItWorks: 'Ko bo šlo, recite »naprej«.',
  orHuman: 'Če ne gre, recite »svetovalec«: predal vas bom sodelavcu z vsem, kar sva že naredila.',
  pictureOf: (equipment: EquipmentType, title: string) =>
    `Risba: ${equipmentNames[equipment].is}, označeno je mesto za korak »${title}«`,

  symptom: (equipment: EquipmentType) => `Kaj je narobe ${equipmentNames[equipment].with}?`,
  symptomOptions: {
    dead: 'Ne prižge se',
    modem: 'Ni interneta',
    router: 'Ni interneta',
    setTopBox: 'Ni slike',
    drops: 'Prekinja',
    damaged: 'Je poškodovan',
  },
  danger:
    'Najprej varnost: napajalnik takoj izvlecite iz vtičnice, naprave ne vklapljajte več in se je ne dotikajte, če je mokra ali vroča.',
  checkIntro: 'Preden naročiva novo napravo, preveriva tri stvari; pogosto je to že dovolj.',
  check: (title: string, text: string) => `${capital(title)}: ${text}\n\nAli zdaj dela?`,
  checkSpeech: (title: string, text: string) => `${capital(title)}. ${text} Ali zdaj dela?`,
  checkOptions: { works: 'Zdaj dela', not: 'Še vedno ne dela', wait: 'Počakaj' },
  worksNow: 'In zdaj, ali dela?',
  checkWaiting: 'Seveda, počakam. Povejte mi, ko boste preverili.',

  address: (equipment: EquipmentType) =>
    `Kam naj pošljemo novi ${equipmentNames[equipment].is}? Povejte ulico, hišno številko in pošto, ali izberite naslov iz evidence. Če potrdite številko s kodo, naročilo sprejmemo brez klica.`,
  addressProven: (equipment: EquipmentType, address: Address) =>
    `Naj novi ${equipmentNames[equipment].is} pošljemo na naslov ${full(address)}?`,
  addressOther: 'Povejte, prosim, ulico, hišno številko in pošto, na primer Tržaška cesta 1, 1370 Logatec.',
  addressPlace: (street: string) => `${street}, v redu. Povejte še poštno številko in kraj, na primer 1370 Logatec.`,
  addressInvalid: 'Tega naslova ne razumem. Napišite ga, prosim, kot Tržaška cesta 1, 1370 Logatec.',
  addressOptions: {
    onFile: 'Naslov iz evidence',
    code: 'Potrdim s kodo',
    proven: 'Da, na ta naslov',
    other: 'Na drug naslov',
  },

  existing: (reference: string, equipment: EquipmentType) =>
    `Zamenjava ${equipmentNames[equipment].of} je že naročena (številka ${reference}). Kaj naj naredim z njo?`,

  items: { number: 'Naročniška številka', equipment: 'Naprava', symptom: 'Kaj je narobe', address: 'Dostava' },
  onFile: 'na naslov iz evidence',
  summary: (equipment: EquipmentType, address: Address | 'onFile') =>
    `Preverite, prosim, in potrdite: novi ${equipmentNames[equipment].is} pošljemo ${address === 'onFile' ? 'na naslov iz evidence' : `na naslov ${full(address)}`}. Dostava je brez stika: paket pustimo pred vrati in vas pokličemo. Starega ne zavrzite; v 14 dneh po zamenjavi ga vrnite v isti škatli, navodila bodo v paketu. Ali naročate to zamenjavo?`,
  fullAddress: full,
  confirm: 'Potrjujem',
  edits: { equipment: 'Druga naprava', symptom: 'Uredi opis', address: 'Uredi naslov' },
  ordered: (reference: string, equipment: EquipmentType) =>
    `Urejeno. Novi ${equipmentNames[equipment].is} je naročen; številka vloge je ${reference}. Potrditev vam pošiljamo na stik, ki ga imamo v evidenci. Ko pride, napišite »prišel je nov ${equipmentNames[equipment].is}« in zamenjala ga bova korak za korakom.`,
  orderedUnverified: (reference: string, equipment: EquipmentType) =>
    `Naročilo smo sprejeli; številka vloge je ${reference}. Preden novi ${equipmentNames[equipment].is} pošljemo, vas bomo poklicali na številko iz evidence. Ko pride, napišite »prišel je nov ${equipmentNames[equipment].is}« in zamenjala ga bova korak za korakom.`,
  solved: (reference: string) =>
    `Odlično, da spet dela! Zamenjava ni potrebna. Zapisal sem, kaj je pomagalo; številka je ${reference}. Če se napaka vrne, se oglasite.`,

  registering: (equipment: EquipmentType) =>
    `Zdaj ${equipmentNames[equipment].object} prijavljam v omrežje. To traja nekaj sekund; počakajte, javim se.`,
  stillRegistering: 'Prijava še teče. Javim se takoj, ko bo končana.',
  registerOptions: { look: 'Preveri zdaj' },
  notRegistered: (retry: string) => `Naprava se še ni prijavila, zato poskusiva znova. ${retry} Nato recite »naprej«.`,
  retryOptions: { next: 'Naprej', serial: 'Popravi številko', wait: 'Počakaj' },
  registrationTitle: 'prijava v omrežje',
  completed: (equipment: EquipmentType, reference: string, tip: string) =>
    `Uspelo je: novi ${equipmentNames[equipment].is} je prijavljen v omrežje. Številka zamenjave je ${reference}. ${tip} Stari ${equipmentNames[equipment].is} shranite in ga v 14 dneh vrnite v isti škatli, po navodilih iz paketa.`,
  completedByOffice: (equipment: EquipmentType, reference: string, tip: string) =>
    `Hvala, novi ${equipmentNames[equipment].is} je priključen. V delovnem času ga prijavimo v omrežje in vas pokličemo, če bi kaj manjkalo. Številka zamenjave je ${reference}. ${tip} Stari ${equipmentNames[equipment].is} shranite in ga v 14 dneh vrnite v isti škatli.`,
  failed: (reference: string) =>
    `Žal se naprava ni prijavila niti v tretjem poskusu. Vse korake sem zapisal (številka ${reference}) in vas predajam sodelavcu.`,
  handedOver: (reference: string) => `Seveda. Zapisal sem vse, kar sva naredila; številka je ${reference}.`,
  abandoned: (reference: string, equipment: EquipmentType, phone: string) =>
    `Menjavo sem prekinil in zapisal, do kod sva prišla; številka je ${reference}. Ko boste želeli spet začeti, napišite »nov ${equipmentNames[equipment].is}« ali pokličite ${phone}.`,

  /** In the status of a request. */
  what({ equipment, outcome }: Details): string {
    const of = equipmentNames[equipment].of;
    switch (outcome) {
      case 'ordered':
        return `dostava novega ${of}`;
      case 'completed':
        return `menjava ${of}, končana`;
      case 'escalated':
        return `menjava ${of}, predana sodelavcu`;
      case 'abandoned':
        return `menjava ${of}, prekinjena`;
    }
  },
};
