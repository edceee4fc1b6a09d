/** Every Slovenian sentence of the bot: formal, short, each with what to do next. A file a conversation; here what belongs to all. */
import type { FlowId } from '../terms';
import { answers } from './answers';
import { callback } from './callback';
import { equipmentSwap } from './equipmentSwap';
import { identification } from './identification';
import { messages } from './messages';
import { flowNames, tasks } from './names';
import { planChange } from './planChange';
import { requestStatus } from './requestStatus';
import { resumption } from './resumption';
import { suspension } from './suspension';

export const sl = {
  greeting: {
    text: (phone: string) =>
      `Pozdravljeni! Sem KabelNETov digitalni pomočnik. Uredim opremo in napake, paket, začasni odklop in račune ter odgovorim na vprašanja. Do človeka pridete z besedo »svetovalec« ali na ${phone}. Kako vam lahko pomagam?`,
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
    goodbye: 'Hvala za obisk in lep pozdrav. Če boste še kaj potrebovali, kar pišite.',
    askBot: 'Da, sem digitalni pomočnik, ne človek. Če želite govoriti s človekom, napišite »svetovalec«.',
    more: 'Vam lahko še kako pomagam?',
    yesToWhat: 'Z veseljem. Povejte, prosim, kaj želite urediti.',
    no: 'V redu. Če boste kaj potrebovali, kar napišite.',
    language: 'Seveda, govoriva slovensko.',
  },

  help: {
    text: 'Uredim lahko menjavo paketa, zamenjavo opreme, začasni odklop in ponovni vklop, povem, kako je z vašo vlogo, ter odgovorim na vprašanja o storitvah, plačevanju, dokumentih in obiskih na domu. Kadarkoli lahko napišete »nazaj«, »ponovi«, »prekliči« ali »svetovalec«.',
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
      'Pri tem vam žal ne morem pomagati. Uredim lahko menjavo paketa, zamenjavo opreme ali začasni odklop in odgovorim na vprašanja o storitvah KabelNET Logatec.',
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
    stillThere: 'Ste še tam? Vaši odgovori so shranjeni; nadaljujete lahko zdaj ali pozneje.',
    continued: 'Nadaljujeva tukaj. Kar sva že uredila, je shranjeno.',
    switchTo: 'Eno opravilo je še odprto. Kaj naj naredim?',
    switchFirst: 'Najprej novo, potem nazaj',
    switchDrop: 'Opusti odprto',
    switchStay: 'Ostani pri odprtem',
    notHere: (task: string, phone: string, email: string) =>
      `${task}: tega v klepetu žal še ne morem urediti. Pokličite ${phone} ali pišite na ${email}, uredili bomo. Če želite, vas pokličemo mi: napišite »pokličite me«.`,
    tasks,
  },

  /** The summary before what is agreed to. */
  confirmation: {
    whatToEdit: 'Kaj želite spremeniti?',
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
  equipmentSwap,
  requestStatus,
  callback,
  answers,
  messages,
};
