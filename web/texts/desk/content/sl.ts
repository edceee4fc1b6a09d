/** Slovenian texts of the tabs of notices and answers. */
import type { AnswerTexts, ContentTexts, NoticeTexts } from './types';

export const content: ContentTexts = {
  languages: { sl: 'Slovensko', en: 'Angleško' },
  text: 'Besedilo',
  textHint: 'Največ 1000 znakov. {phone} in {email} pomenita telefon in e-naslov pisarne.',
  speech: 'Drugače povedano po telefonu (neobvezno)',
  speechHint: 'Izpolnite le, če se besedilo v klepetu in po telefonu razlikujeta.',
  preview: 'Tako to vidi naročnik',
  save: 'Shranite',
  cancel: 'Prekličite',
  faulty: 'Ni shranjeno. Popravite, prosim, označena polja.',
  fault(message) {
    if (message === 'is empty') return 'Izpolnite to polje.';
    if (message.startsWith('is longer than')) return 'Besedilo je predolgo.';
    if (message === 'is not after from') return 'Konec mora biti po začetku.';
    if (message.startsWith('must be a moment')) return 'Vpišite dan in uro.';
    if (message.startsWith('must be a day')) return 'Vpišite dan.';
    if (message === 'is before validFrom') return 'Zadnji dan je pred prvim.';
    if (message.endsWith('is not a place on file'))
      return `Kraja »${message.replace(' is not a place on file', '')}« ni v evidenci naročnikov.`;
    if (message.includes('is not known;')) return 'V zavitih oklepajih sta lahko samo {phone} in {email}.';
    if (message.startsWith('has a brace')) return 'Zavit oklepaj nima svojega para.';
    if (message.startsWith('needs one at the end')) return 'Zadnje besedilo mora veljati vedno: brez dni in ukrepa.';
    if (message.startsWith('is never told')) return 'To besedilo ni nikoli na vrsti, ker prejšnje velja vedno.';
    return 'Preverite to polje.';
  },
  conflict: {
    heading: 'To je medtem spremenil nekdo drug',
    text: 'Vaša sprememba še ni shranjena. Zdaj velja tole:',
    leave: 'Opustite svojo spremembo',
    repeat: 'Vseeno shranite svojo spremembo',
    impossible: 'Vaše spremembe ni več mogoče shraniti.',
  },
};

export const notices: NoticeTexts = {
  heading: 'Obvestila',
  lead: 'Kar objavite, digitalni pomočnik pove naročnikom v nekaj sekundah.',
  publish: 'Objavite obvestilo',
  edit: 'Uredite',
  end: 'Končajte takoj',
  saved: 'Shranjeno. Digitalni pomočnik bo to upošteval v nekaj sekundah.',
  changed: 'Obvestilo je medtem spremenil nekdo drug. Osvežite stran in ga preglejte.',
  states: { current: 'Veljajo zdaj', later: 'Še prihajajo', over: 'Končana' },
  kinds: { outage: 'Napaka', maintenance: 'Vzdrževanje', announcement: 'Obvestilo' },
  everywhere: 'povsod',
  untilFurther: 'do preklica',
  kind: 'Vrsta',
  places: 'Kraji',
  placesHint: (places) => `Ločite jih z vejico; prazno pomeni povsod. V evidenci: ${places.join(', ')}.`,
  services: 'Storitve',
  serviceNames: { internet: 'internet', tv: 'televizija', phone: 'telefon' },
  servicesHint: 'Če ne označite nobene, velja za vse.',
  from: 'Začetek',
  until: 'Predvideni konec',
  untilHint: 'Prazno, če še ni znan. Po tem trenutku obvestilo ne velja več.',
  greet: 'Pomočnik ga pove na začetku vsakega pogovora',
};

export const answers: AnswerTexts = {
  heading: 'Odgovori',
  lead: 'To digitalni pomočnik odgovarja danes.',
  questions: {
    askPayment: 'Plačevanje',
    askContact: 'Kontakti',
    askFieldService: 'Obisk tehnika',
    askDocuments: 'Pošiljanje dokumentov',
    askServiceStatus: 'Delovanje storitev',
    askPlans: 'Paketi in cene',
    askMeasures: 'Ukrepi',
  },
  edit: 'Uredite',
  saved: 'Shranjeno. Digitalni pomočnik bo odgovarjal po novem v nekaj sekundah.',
  order: 'Pove se prvo besedilo, ki na ta dan velja. Zadnje velja vedno.',
  text: (number) => `${number}. besedilo`,
  today: 'velja danes',
  validFrom: 'Prvi dan',
  validUntil: 'Zadnji dan',
  during: 'Samo med ukrepom',
  always: 'ne glede na ukrepe',
  measures: {
    emergency: 'izredne razmere',
    freeSuspension: 'brezplačni začasni odklop',
    freeEquivalentChange: 'brezplačna menjava enakovrednih paketov',
    noHomeVisits: 'brez obiskov na domu',
  },
  add: 'Dodajte besedilo na začetek',
  remove: 'Odstranite',
};
