/** The serial number of the new device, checked; on a phone its digits are enough. */
import { option } from '../../cards/reply';
import { pictureCard } from '../../cards/pictureCard';
import { digitsOf, equipmentTypes, guides, namedSerial, readSerial, type ReadSerial } from '../../services/guides';
import type { Asking, Heard, Step } from '../step';
import { subscriberOnFile } from '../onFile';
import { spokenDigits } from '../prompts/identification';
import type { DialogTurn } from '../turn';
import { giveTime } from './asides';
import { guideOf, isGuided, keepProgress, type SwapDraft } from './draft';
import { steerIn } from './steering';

/** Whether a serial number of one of our devices stands in the words: its digits are no subscriber number. */
export const namesSerial = (text: string): boolean =>
  equipmentTypes.some((type) => namedSerial(text, guides[type].serial) !== undefined);

/** The serial number of another kind of device. */
const foreign = (draft: SwapDraft, text: string) =>
  equipmentTypes.find((type) => type !== draft.equipment && namedSerial(text, guides[type].serial)?.ok === true);

function heardSerial(draft: SwapDraft, turn: DialogTurn): ReadSerial | undefined {
  const { text, entities } = turn.understood;
  return readSerial(text, guideOf(draft).serial, spokenDigits(entities, text, true));
}

export const serialStep: Step<SwapDraft> = {
  name: 'serial',
  needed: isGuided,
  filled: (draft) => draft.serial !== undefined,
  ask(draft, turn): Asking {
    const words = turn.words.equipmentSwap;
    const { equipment, serial, whereSerial } = guideOf(draft);
    if (draft.similarSerial !== undefined) {
      return {
        prompt: 'serial',
        text: words.serialSimilar(draft.similarSerial),
        options: [
          option('similar', words.serialSimilarOptions.yes),
          option('different', words.serialSimilarOptions.no),
        ],
      };
    }
    const isWaiting = draft.aside?.kind === 'waiting';
    delete draft.aside;
    if (isWaiting) return { prompt: 'serial', text: words.serialWaiting, expecting: 'digits' };
    const where = whereSerial[turn.language];
    return {
      prompt: 'serial',
      text: words.serial(equipment, where, serial.example),
      speech: words.serialSpeech(equipment, where, digitsOf(serial)),
      card: pictureCard(`${equipment}-label`, words.serialPicture),
      expecting: 'digits',
    };
  },
  claims: (draft, turn) =>
    heardSerial(draft, turn) !== undefined || ['lost', 'wait'].includes(steerIn(turn.understood.text) ?? ''),
  async hear(draft, turn, open): Promise<Heard> {
    const { text } = turn.understood;
    // Said unasked, it must have its letters; "ne, CM-1000-25 je prava" corrects it.
    const read = open
      ? heardSerial(draft, turn)
      : isGuided(draft)
        ? namedSerial(text, guideOf(draft).serial)
        : undefined;
    if (!open) return read?.ok === true ? keep(draft, turn, read.serial) : undefined;
    draft.waiting = false;
    const words = turn.words.equipmentSwap;
    const { equipment, serial: format, whereSerial } = guideOf(draft);
    const other = foreign(draft, text);
    if (other !== undefined) return { refused: { text: words.serialOther(other, equipment, format.example) } };
    if (read?.ok === true) return keep(draft, turn, read.serial);
    if (read?.reason === 'similar') {
      draft.similarSerial = read.serial;
      return 'taken';
    }
    if (read !== undefined) {
      const length = words.serialLength(digitsOf(format), format.example);
      return { refused: { text: read.reason === 'length' ? length : words.serialCheck } };
    }
    const similar = draft.similarSerial === undefined ? undefined : answerToSimilar(turn);
    if (similar !== undefined && draft.similarSerial !== undefined) {
      const { similarSerial } = draft;
      delete draft.similarSerial;
      return similar ? keep(draft, turn, similarSerial) : 'taken';
    }
    const steer = steerIn(text);
    // There is no way on without it.
    if (steer === 'lost' || steer === 'stuck' || steer === 'next')
      return { refused: { text: `${whereSerial[turn.language]} ${words.orHuman}` } };
    if (steer !== 'wait') return undefined;
    giveTime(draft, turn);
    return 'taken';
  },
  forget(draft) {
    delete draft.serial;
    delete draft.similarSerial;
  },
};

function answerToSimilar({ understood: { choice, answer } }: DialogTurn): boolean | undefined {
  if (choice?.id === 'similar' || (choice === undefined && answer === 'yes')) return true;
  return choice?.id === 'different' || (choice === undefined && answer === 'no') ? false : undefined;
}

async function keep(draft: SwapDraft, turn: DialogTurn, serial: string): Promise<Heard> {
  const words = turn.words.equipmentSwap;
  // Only who has proven who they are may learn what is on file.
  const own = (await subscriberOnFile(turn))?.equipment.some((device) => device.serial === serial) ?? false;
  if (own) return { refused: { text: words.serialOld } };
  const isNew = serial !== draft.serial;
  draft.serial = serial;
  delete draft.similarSerial;
  if (isNew) await turn.tell(words.serialTaken(serial));
  keepProgress(draft, turn);
  return 'taken';
}
