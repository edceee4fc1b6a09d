/** Slovenian texts that sum up a talk which is over. */
import type { TalkTexts } from './types';

const minutes = (count: number): string => (count === 0 ? 'manj kot minuto' : `${count} min`);

export const talks: TalkTexts = {
  heading: 'Končani pogovori s svetovalcem',
  who: (number, proof, channel) => {
    const where = channel === 'phone' ? 'po telefonu' : 'na spletu';
    return number === null
      ? `Naročniška številka ni znana; ${where}.`
      : `Naročnik ${number}, istovetnost ${proof}; ${where}.`;
  },
  wish: (at, reason) => `Želja po svetovalcu: ${at}, ${reason}.`,
  taken: (agent, waited, talked) => `Svetovalec: ${agent}; čakanje ${minutes(waited)}, pogovor ${minutes(talked)}.`,
  end(at, outcome, channel) {
    if (channel === 'phone') return `Konec: ${at}.`;
    return `Konec: ${at}, ${outcome === 'done' ? 'končal ga je svetovalec' : 'naročnik se je vrnil k pomočniku'}.`;
  },
  before: (flow) => `Začeto s pomočnikom: ${flow}.`,
  noFlow: 'S pomočnikom ni bilo nič začeto.',
  steps: (steps) => `Opravljeni koraki: ${steps}.`,
  requests: 'Vloge iz tega pogovora:',
  noRequests: 'V tem pogovoru ni bila shranjena nobena vloga.',
  rating: (score, comment) => `Ocena: ${score} od 5${comment === '' ? '' : `, »${comment}«`}.`,
  noRating: 'Pogovor ni ocenjen.',
  remark: 'Povzetek svetovalca',
  remarkLabel: 'Povzetek v eni vrstici (neobvezno)',
  remarkHint: 'Za sodelavce; naročnik ga ne vidi.',
  remarkBy: (agent, at) => `${agent}, ${at}`,
  add: 'Dodajte povzetek',
  edit: 'Uredite povzetek',
  save: 'Shranite',
  cancel: 'Prekličite',
};
