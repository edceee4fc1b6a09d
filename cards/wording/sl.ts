/** Every Slovenian sentence of the bot: formal, short, each with what to do next. */
import type { RequestKind } from '../../services/requests';
import type { FlowId, OfferedIntent } from './terms';
import { formatDay, formatMoney, plural } from '../format';

const money = (cents: number): string => formatMoney(cents, 'sl');
const day = (value: string): string => formatDay(value, 'sl');

const flowNames: Readonly<Record<FlowId, string>> = { planChange: 'menjavi paketa', callback: 'povratnemu klicu' };

/** What the bot calls each thing that may be wanted, as the start of a sentence. */
const tasks: Readonly<Record<OfferedIntent, string>> = {
  changePlan: 'Menjavo paketa',
  suspendService: 'Začasni odklop',
  resumeService: 'Ponovni vklop',
  signUpEracun: 'eRačun',
  swapEquipment: 'Zamenjavo opreme',
  reportFault: 'Prijavo napake',
  requestStatus: 'Stanje vloge',
  talkToAgent: 'Pogovor s svetovalcem',
  askPayment: 'Plačevanje',
  askContact: 'Kontakte',
  askFieldService: 'Obisk tehnika',
  askDocuments: 'Pošiljanje dokumentov',
  askServiceStatus: 'Delovanje storitev',
  askPlans: 'Pakete in cene',
  askMeasures: 'Ukrepe',
};

const kinds: Readonly<Record<RequestKind, string>> = {
  planChange: 'menjava paketa',
  suspension: 'začasni odklop',
  resumption: 'ponovni vklop',
  eracun: 'eRačun',
  equipmentSwap: 'zamenjava opreme',
  fault: 'prijava napake',
  callback: 'povratni klic',
};

export const sl = {
  greeting: {
    text: (phone: string) =>
      `Pozdravljeni! Sem KabelNETov digitalni pomočnik. Uredim menjavo paketa, odgovorim na vprašanja ali vas povežem s človekom (napišite »svetovalec« ali pokličite ${phone}). Kako vam lahko pomagam?`,
    again: 'Pozdravljeni! Kako vam lahko pomagam?',
    buttons: {
      changePlan: 'Menjava paketa',
      askMeasures: 'Kaj velja zdaj',
      askPayment: 'Plačevanje',
      talkToAgent: 'Svetovalec',
    },
  },

  social: {
    thank: 'Z veseljem. Vam lahko še kako pomagam?',
    goodbye: 'Hvala za obisk in lep pozdrav. Če boste še kaj potrebovali, kar pišite.',
    askBot: 'Da, sem digitalni pomočnik, ne človek. Če želite govoriti s človekom, napišite »svetovalec«.',
    more: 'Vam lahko še kako pomagam?',
    yesToWhat: 'Z veseljem. Povejte, prosim, kaj želite urediti.',
    no: 'V redu. Če boste kaj potrebovali, kar napišite.',
    language: 'Seveda, govoriva slovensko.',
  },

  help: {
    text: 'Uredim lahko menjavo paketa ter odgovorim na vprašanja o storitvah, plačevanju, dokumentih in obiskih na domu. Kadarkoli lahko napišete »nazaj«, »ponovi«, »prekliči« ali »svetovalec«.',
    inFlow:
      'Na vprašanje lahko odgovorite po svoje. Napišete lahko tudi »nazaj«, »ponovi«, »prekliči« ali »svetovalec«.',
  },

  steer: {
    nothingToCancel: 'Nič ni odprtega. Kako vam lahko pomagam?',
    cancelled: 'Prekinil sem, ničesar nisem shranil. Vam lahko še kako pomagam?',
    nothingBefore: 'To je prvo vprašanje. Če ne želite nadaljevati, napišite »prekliči«.',
    nothingToRepeat: 'Kako vam lahko pomagam?',
  },

  miss: {
    first: 'Tega nisem razumel.',
    second: (phone: string) =>
      `Žal vas spet nisem razumel. Poskusite z drugimi besedami, ali pa napišite »svetovalec« oziroma pokličite ${phone}.`,
    outside:
      'Pri tem vam žal ne morem pomagati. Uredim lahko menjavo paketa in odgovorim na vprašanja o storitvah KabelNET Logatec.',
    guess: 'Nisem povsem prepričan. Kaj ste mislili?',
    neither: 'Nekaj drugega',
  },

  trouble: {
    text: (phone: string) =>
      `Oprostite, tega mi zdaj ni uspelo urediti, vaši odgovori pa so shranjeni. Pošljite, prosim, še enkrat čez minuto ali pokličite ${phone}.`,
    restart: (phone: string) =>
      `Oprostite, ta pogovor se je zataknil, zato začniva znova. Če ne bo šlo, pokličite ${phone}. Kako vam lahko pomagam?`,
    updated: 'Pomočnika smo medtem posodobili, zato morava žal začeti znova. Kar ste že potrdili, je shranjeno.',
  },

  flow: {
    backTo: (id: FlowId) => `Nadaljujva pri ${flowNames[id]}.`,
    switchTo: 'Eno opravilo je še odprto. Kaj naj naredim?',
    switchFirst: 'Najprej novo, potem nazaj',
    switchDrop: 'Opusti odprto',
    switchStay: 'Ostani pri odprtem',
    notHere: (task: string, phone: string, email: string) =>
      `${task} v klepetu žal še ne morem urediti. Pokličite ${phone} ali pišite na ${email}, uredili bomo. Če želite, vas pokličemo mi: napišite »pokličite me«.`,
    tasks,
  },

  identification: {
    number: (digits: number) =>
      `Prosim za vašo naročniško številko (${digits} ${plural(digits, 'sl', { one: 'števka', two: 'števki', few: 'števke', other: 'števk' })}). Najdete jo na računu.`,
    numberLength: (digits: number) =>
      `Naročniška številka ima ${digits} ${plural(digits, 'sl', { one: 'števko', two: 'števki', few: 'števke', other: 'števk' })}. Preverite jo, prosim, na računu.`,
    numberCheck: 'V številki je verjetno tipkarska napaka. Preverite jo, prosim, na računu in jo napišite še enkrat.',
    code: 'Če številka obstaja, smo kodo poslali na stik, ki ga imamo v evidenci. Napišite, prosim, 6-mestno kodo; velja 10 minut.',
    codeAgain: 'Napišite, prosim, 6-mestno kodo, ki smo jo poslali.',
    sentAgain: 'Če številka obstaja, smo poslali novo kodo. Prejšnja ne velja več.',
    sentToSecond:
      'Če številka obstaja in imamo v evidenci še drug stik, smo novo kodo poslali nanj. Prejšnja ne velja več.',
    wrong: (left: number) =>
      `Koda ni pravilna. ${plural(left, 'sl', { one: 'Ostane vam še en poskus', two: 'Ostaneta vam še 2 poskusa', few: `Ostanejo vam še ${left} poskusi`, other: `Ostane vam še ${left} poskusov` })}.`,
    codeLength: 'Koda ima 6 števk.',
    expired: 'Ta koda ne velja več. Če želite novo, izberite »Pošlji še enkrat«.',
    tooMany: (minutes: number) =>
      `Zaradi varnosti kode za to številko zdaj ne moremo več sprejeti ali poslati. Poskusite čez ${minutes} ${plural(minutes, 'sl', { one: 'minuto', two: 'minuti', few: 'minute', other: 'minut' })} ali nadaljujte brez kode: vlogo bomo potrdili s klicem.`,
    verified: 'Hvala, številka je potrjena.',
    without: 'V redu, nadaljujva brez kode. Vlogo bomo sprejeli, pred izvedbo pa vas bomo poklicali, da jo potrdite.',
    options: { again: 'Pošlji še enkrat', second: 'Na drug stik', without: 'Nadaljuj brez kode' },
  },

  planChange: {
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
    existingOptions: { replace: 'Zamenjaj z novo', withdraw: 'Umakni jo', keep: 'Pusti, kot je' },
    existingKept: 'V redu, vloga ostane, kot je. Vam lahko še kako pomagam?',
    existingWithdrawn: (reference: string) => `Vlogo ${reference} sem umaknil. Vam lahko še kako pomagam?`,
    existingInProgress: (reference: string, phone: string) =>
      `Vlogo ${reference} že izvajamo, zato je tu ne morem več spremeniti. Pokličite, prosim, ${phone}.`,
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
    whatToEdit: 'Kaj želite spremeniti?',
    done: (plan: string, date: string, reference: string) =>
      `Urejeno. Menjava na paket ${plan} od ${day(date)} je oddana. Številka vloge je ${reference}. Potrditev vam pošiljamo na stik, ki ga imamo v evidenci.`,
    doneUnverified: (plan: string, date: string, reference: string) =>
      `Vlogo za menjavo na paket ${plan} od ${day(date)} smo sprejeli. Številka vloge je ${reference}. Preden jo izvedemo, vas bomo poklicali na številko iz evidence.`,
  },

  callback: {
    offer: (phone: string, email: string) =>
      `Svetovalca dobite na ${phone} ali ${email}. Lahko vas tudi pokličemo: na katero številko?`,
    notNeeded: 'Ni treba',
    phoneInvalid: 'Te številke ne prepoznam. Napišite jo, prosim, na primer 041 123 456.',
    confirm: (phone: string) => `Pokličemo vas na ${phone}. Je prav?`,
    yes: 'Da, prav je',
    edit: 'Druga številka',
    done: (reference: string) =>
      `Hvala, poklicali vas bomo čim prej v delovnem času. Številka zahteve je ${reference}.`,
  },

  answers: {
    askPayment:
      'Plačevanje položnic na bankah in poštah je oteženo, zato priporočamo spletno ali mobilno banko. Namesto položnice lahko prejemate eRačun po e-pošti.',
    askContact: 'Pokličite nas na 041 621 365 ali pišite na logatec@kabelnet.net.',
    askFieldService:
      'Zaradi varnosti v izrednih razmerah obiski na domu niso mogoči. Nadomestno opremo vam dostavimo in vas po telefonu vodimo skozi menjavo. Napake na omrežju odpravljamo kot vedno.',
    askDocuments:
      'Dokumente pošljite na logatec@kabelnet.net ali info@kabelnetlogatec.net. Sprejemamo tudi navadno pošto.',
    askServiceStatus:
      'Vse storitve delujejo v polnem obsegu, redno vzdržujemo omrežje in odpravljamo napake. Podpora po telefonu in e-pošti je na voljo kot vedno.',
    askPlans: (list: readonly string[]) => `Naši paketi:\n\n${list.map((one) => `- ${one}`).join('\n')}`,
    askMeasures:
      'Vse storitve delujejo nemoteno. V izrednih razmerah je menjava med enakovrednimi paketi brezplačna, prav tako začasni odklop. Plačujte prek spletne banke ali naročite eRačun. Obiskov na domu ni, opremo pa dostavimo in vas vodimo po telefonu.',
  },

  messages: {
    /** 70 characters are one SMS when there is a č, š or ž in it; without one, 160. */
    codeSms: (code: string) => `KabelNET: koda ${code} velja 10 minut. Ne povejte je nikomur, tudi nam ne po telefonu.`,
    codeSubject: 'Vaša koda za KabelNET Logatec',
    code: (code: string, minutes: number) =>
      `Pozdravljeni,\n\nvaša koda je ${code}. Velja ${minutes} minut. Nikomur je ne povejte; naši sodelavci vas zanjo ne bodo nikoli vprašali.\n\nČe je niste zahtevali vi, vam ni treba storiti ničesar.\n\nKabelNET Logatec`,
    planChangeSubject: (reference: string) => `Menjava paketa, vloga ${reference}`,
    planChange: (plan: string, date: string, reference: string) =>
      `KabelNET Logatec: prejeli smo vašo vlogo za menjavo na paket ${plan} od ${day(date)}. Številka vloge: ${reference}. Če je niste oddali vi, pokličite 041 621 365.`,
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
      phone: 'Telefon',
      reason: 'Sporočilo',
      details: 'Podrobnosti',
    },
    continueSubject: 'Nadaljujte pogovor s KabelNET Logatec',
    continueLink: (url: string) => `KabelNET: pogovor nadaljujte na ${url}`,
    yes: 'da',
    no: 'ne; pred izvedbo pokličite naročnika',
    kinds,
  },
};
