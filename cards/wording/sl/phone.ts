/** What only the phone says: keys, waiting, asking again. */
import type { HandoffReason } from '../../../services/handoff';
import type { PromptName } from '../../reply';
import { flowNames } from './names';

const digits = ['nič', 'ena', 'dve', 'tri', 'štiri', 'pet', 'šest', 'sedem', 'osem', 'devet'];
const key = (place: number): string => digits[place] ?? String(place);

/** Each question in a few words, for who was silent. */
const again: Readonly<Record<PromptName, string>> = {
  subscriberNumber: 'Povejte ali vtipkajte naročniško številko in pritisnite lojtro.',
  code: 'Vtipkajte šestmestno kodo.',
  purpose: 'Za kaj potrebujete internet?',
  plan: 'Kateri paket želite?',
  services: 'Katere storitve naj odklopimo?',
  startDate: 'Od katerega dne?',
  endDate: 'Do kdaj?',
  reference: 'Povejte ali vtipkajte številko vloge in pritisnite lojtro.',
  phone: 'Na katero številko naj vas pokličemo?',
  email: 'Povejte e-poštni naslov, na primer: ana pika novak afna gmail pika com.',
  symptom: 'Povejte, kaj opažate.',
  note: 'Povejte, za kaj gre.',
  mode: 'Želite naročiti novo napravo ali priključiti tisto, ki je že prišla?',
  equipment: 'Za katero napravo gre?',
  address: 'Povejte ulico, hišno številko in kraj.',
  serial: 'Povejte ali vtipkajte serijsko številko.',
  step: 'Recite naprej, ko je narejeno, ali ponovi.',
  rating: 'Pritisnite številko od ena do pet.',
  callCode: 'Povejte ali vtipkajte šestmestno kodo iz klepeta in pritisnite lojtro.',
  choose: 'Kaj izberete?',
  confirm: 'Ali potrjujete?',
};

export const phone = {
  /** What keys say, as the subscriber would. */
  say: {
    repeat: 'ponovi',
    back: 'nazaj',
    human: 'svetovalec',
    yes: 'da',
    no: 'ne',
    otherLanguage: 'English please',
    fromChat: 'nadaljuj pogovor',
    link: 'pošljite povezavo',
  },
  options: (titles: readonly string[]) => titles.map((title, place) => `${title}: ${key(place + 1)}.`).join(' '),
  yesNo: 'Za da pritisnite ena, za ne dve.',
  /** After a question that is answered with digits. */
  keyIn: {
    digits: 'Številko lahko vtipkate in končate z lojtro.',
    phone: 'Številko lahko vtipkate in končate z lojtro.',
    date: 'Drug dan povejte ali vtipkajte: dve števki za dan in dve za mesec.',
    number: 'Število lahko vtipkate in končate z lojtro.',
    email: 'Za vnos v brskalniku pritisnite sedem.',
    time: 'Uro lahko vtipkate s štirimi števkami.',
  },
  /** The choices of a question that is answered with digits, each ended with #. */
  digitOptions: (titles: readonly string[]) =>
    titles.map((title, place) => `${title}: ${key(place + 1)} in lojtra.`).join(' '),
  again,
  silent: 'Nisem vas slišal.',
  company: {
    code: 'Čakam na kodo. Ko jo dobite, jo vtipkajte.',
    serial: 'Vzemite si čas. Ko najdete serijsko številko, jo povejte ali vtipkajte.',
    step: 'Tu sem. Ko bo narejeno, recite naprej.',
  },
  /** Before the sentence with the reference comes again. */
  onceMore: 'Ponavljam.',
  /** What an agent hears before the call is put through. */
  whisper: {
    call: 'Klic za svetovalca.',
    who: (subscriberNumber: string | null, isProven: boolean) =>
      subscriberNumber === null
        ? 'Klicalec ni povedal naročniške številke.'
        : `Naročniška številka ${subscriberNumber}, ${isProven ? 'potrjena s kodo' : 'nepotrjena'}.`,
    reasons: {
      asked: 'Želi svetovalca.',
      misses: 'Pomočnik ga ni razumel.',
      silence: 'Pomočnik ga ni slišal.',
      codes: 'Koda je bila petkrat napačna.',
      swapFailed: 'Nova naprava se ni prijavila.',
      faultUnsolved: 'Napake nista odpravila.',
      anger: 'Je nejevoljen.',
      contract: 'Sprašuje o pogodbi.',
    } satisfies Record<HandoffReason, string>,
    flows: flowNames,
    open: (flow: string) => `Ostala sta pri ${flow}.`,
    said: (text: string) => `Nazadnje je rekel: ${text}.`,
    accept: 'Za prevzem pritisnite ena.',
    gone: 'Klic je že prevzet ali končan. Hvala.',
  },
  wait: 'Trenutek, prosim.',
  notCaught: 'Oprostite, tega nisem ujel. Povejte, prosim, še enkrat.',
  trouble: (email: string) =>
    `Oprostite, zdaj ne morem nadaljevati. Vaši odgovori so shranjeni. Pokličite, prosim, čez nekaj minut ali pišite na ${email}.`,
  /** Said in the other language, after the greeting. */
  otherLanguage: 'Za slovenščino pritisnite osem.',
};
