/** What agents of another house read about a conversation. */
import type { Language } from '../../../services/understanding';
import { kinds } from './names';

const languages: Readonly<Record<Language, string>> = { sl: 'slovensko', en: 'angleško' };

export const handoffNote = {
  contact: (subscriberNumber: string | null) =>
    subscriberNumber === null ? 'Naročnik brez številke' : `Naročnik ${subscriberNumber} (nepotrjen)`,
  title: 'Pogovor predaja digitalni pomočnik.',
  number: (subscriberNumber: string | null, isProven: boolean) =>
    subscriberNumber === null
      ? 'Naročniške številke ni povedal.'
      : `Naročniška številka ${subscriberNumber}, ${isProven ? 'potrjena s kodo' : 'nepotrjena'}.`,
  onFile: (name: string, plan: string) => `V evidenci: ${name}, paket ${plan}.`,
  language: (language: Language) => `Govori ${languages[language]}.`,
  answers: (values: readonly string[]) => `Doslej je povedal: ${values.join('; ')}.`,
  steps: (titles: readonly string[]) => `Opravljeni koraki: ${titles.join('; ')}.`,
  kinds,
  requests: (list: readonly string[]) => `Odprte vloge: ${list.join(', ')}.`,
  said: 'Pogovor doslej:',
  subscriber: 'Naročnik',
  bot: 'Pomočnik',
};
