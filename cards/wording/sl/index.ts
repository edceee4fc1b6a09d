/** Every Slovenian sentence of the bot: formal, short, each with what to do next. A file a conversation; here what belongs to all. */
import type { FlowId } from '../terms';
import { callback } from './callback';
import { documents } from './documents';
import { eracun } from './eracun';
import { eracunForm } from './eracunForm';
import { fault } from './fault';
import { elsewhere } from './elsewhere';
import { equipmentSwap } from './equipmentSwap';
import { handoff } from './handoff';
import { handoffNote } from './handoffNote';
import { identification } from './identification';
import { messages } from './messages';
import { flowNames, tasks } from './names';
import { payment } from './payment';
import { phone } from './phone';
import { planChange } from './planChange';
import { requestStatus } from './requestStatus';
import { resumption } from './resumption';
import { suspension } from './suspension';

export const sl = {
  greeting: {
    text: (phone: string) =>
      `Pozdravljeni! Sem KabelNETov digitalni pomočnik. Uredim opremo in napake, paket, začasni odklop in račune ter odgovorim na vprašanja. Do človeka pridete z besedo »svetovalec« ali na ${phone}.`,
    question: 'Kako vam lahko pomagam?',
    /** With the menu behind, under eight seconds until it. */
    speech: 'Pozdravljeni! Tu digitalni pomočnik KabelNET Logatec.',
    spokenQuestion: 'Povejte, kaj potrebujete, ali izberite.',
    again: 'Pozdravljeni! Kako vam lahko pomagam?',
    buttons: {
      equipment: 'Oprema in napake',
      changePlan: 'Menjava paketa',
      suspendService: 'Začasni odklop',
      bills: 'Računi in plačila',
    },
    whichOf: 'Kaj od tega potrebujete?',
  },

  social: {
    thank: 'Z veseljem. Vam lahko še kako pomagam?',
    thankInFlow: 'Z veseljem.',
    greetInFlow: 'Pozdravljeni!',
    goodbye: 'Hvala za obisk in lep pozdrav. Če boste še kaj potrebovali, kar pišite.',
    goodbyeInFlow: 'Hvala za obisk. Vaši odgovori ostanejo shranjeni: ko se vrnete, kar pišite in nadaljevala bova tu.',
    askBot: 'Da, sem digitalni pomočnik, ne človek. Če želite govoriti s človekom, napišite »svetovalec«.',
    more: 'Vam lahko še kako pomagam?',
    yesToWhat: 'Z veseljem. Povejte, prosim, kaj želite urediti.',
    no: 'V redu. Če boste kaj potrebovali, kar napišite.',
    language: 'Seveda, govoriva slovensko.',
    languageFollowed: 'Vidim, da pišete slovensko, zato nadaljujem v slovenščini. For English, type »English«.',
  },

  help: {
    text: 'Uredim lahko zamenjavo opreme, prijavo napake, menjavo paketa, začasni odklop in ponovni vklop ter eRačun, pripravim podatke za plačilo, povem, kako je z vašo vlogo, in sprejmem dokumente. Odgovorim tudi na vprašanja o naših storitvah. Kadarkoli lahko napišete »nazaj«, »ponovi«, »prekliči« ali »svetovalec«.',
    inFlow:
      'Na vprašanje lahko odgovorite po svoje. Napišete lahko tudi »nazaj«, »ponovi«, »prekliči« ali »svetovalec«.',
  },

  /** Offered with a yes and a no. */
  offer: {
    payment: 'Naj vam pripravim podatke za plačilo?',
    anger: 'Žal mi je, da ste slabe volje. Vas povežem s svetovalcem?',
    contract: 'O pogodbi vam zanesljivo odgovori svetovalec. Vas povežem z njim?',
    yes: 'Da, prosim',
    no: 'Ne, hvala',
  },

  anger: {
    calm: 'Razumem, da ste nejevoljni. Potrudil se bom, da čim prej uredimo.',
    whatNext: 'Povejte, prosim, kaj naj uredim, ali napišite »svetovalec«.',
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
    third: 'Žal vas tudi tokrat nisem razumel, zato naj vam pomaga svetovalec.',
    outside:
      'Pri tem vam žal ne morem pomagati. Uredim lahko opremo in napake, menjavo paketa, začasni odklop in ponovni vklop, eRačun, plačilo, stanje vloge in dokumente ter odgovorim na vprašanja o storitvah KabelNET Logatec.',
    silence: 'Žal vas ne slišim.',
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
    resume: (id: FlowId) => `Pozdravljeni nazaj. Zadnjič sva ostala pri ${flowNames[id]}. Želite nadaljevati?`,
    resumeYes: 'Nadaljujva',
    resumeNo: 'Začniva znova',
    stillThere: 'Ste še tam? Vaši odgovori so shranjeni; nadaljujete lahko zdaj ali pozneje.',
    continued: 'Nadaljujeva tukaj. Kar sva že uredila, je shranjeno.',
    switchTo: 'Eno opravilo je še odprto. Kaj naj naredim?',
    switchFirst: 'Najprej novo, potem nazaj',
    switchDrop: 'Opusti odprto',
    switchStay: 'Ostani pri odprtem',
    tasks,
  },

  /** The summary before what is agreed to. */
  confirmation: {
    whatToEdit: 'Kaj želite spremeniti?',
    back: 'Nazaj na povzetek',
    cancel: 'Prekliči',
  },

  /** What is open already. */
  existing: {
    options: { replace: 'Zamenjaj z novo', withdraw: 'Umakni jo', keep: 'Pusti, kot je' },
    kept: 'V redu, vloga ostane, kot je. Vam lahko še kako pomagam?',
    withdrawn: (reference: string) => `Vlogo ${reference} sem umaknil. Vam lahko še kako pomagam?`,
    inProgress: (reference: string, phone: string) =>
      `Vlogo ${reference} že izvajamo, zato je tu ne morem več spremeniti. Pokličite, prosim, ${phone}.`,
  },

  identification,
  planChange,
  suspension,
  resumption,
  elsewhere,
  equipmentSwap,
  requestStatus,
  callback,
  eracun,
  eracunForm,
  fault,
  payment,
  documents,
  handoff,
  handoffNote,

  /** Around the answers and notices that the office edits. */
  answers: {
    lastResort: (phone: string, email: string) => `O tem vam radi povemo na ${phone} ali ${email}.`,
    announced: 'Trenutna obvestila:',
  },
  messages,
  phone,
};
