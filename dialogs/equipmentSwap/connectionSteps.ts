/** Before the connection goes away: does the conversation run over it, and how does it go on meanwhile? */
import { option } from '../../cards/reply';
import { takesSms } from '../../services/subscribers';
import type { Recipient } from '../../services/outbox';
import type { Asking, Heard, Step } from '../step';
import { sendLinkOnceMore, tellCode } from '../elsewhere';
import { plainWords } from '../plainWords';
import type { DialogTurn } from '../turn';
import { guideOf, isGuided, isOrder, isProven, nextWay, numberOf, type SwapDraft } from './draft';

const isNear = (draft: SwapDraft): boolean =>
  (isGuided(draft) || isOrder(draft)) && nextWay(draft)?.takesConnectionAway === true;

const otherWay = / (mobiln\w*|podatk\w*|lte|4g|5g|sluzb\w*|sosed\w*|gsm|mobile|data|cellular|work|neighbo\w*) /;
const thisWay = / (wi ?fi\w*|brezzicn\w*|kabl\w*|doma|ne vem|mislim da|not sure|don t know|i think|cable) /;

export const connectionStep: Step<SwapDraft> = {
  name: 'connection',
  needed: isNear,
  filled: (draft) => draft.overDevice !== undefined,
  claims: (_draft, { understood: { choice, answer } }) => choice !== undefined || answer !== undefined,
  ask(draft, turn): Asking {
    const { connection, connectionOptions } = turn.words.equipmentSwap;
    return {
      prompt: 'choose',
      text: connection(guideOf(draft).equipment),
      options: [
        option('yes', connectionOptions.yes),
        option('no', connectionOptions.no),
        option('unsure', connectionOptions.unsure, 'mogoče', 'maybe', 'not sure'),
      ],
    };
  },
  hear(draft, turn, open): Heard {
    if (!open) return undefined;
    const { choice, answer, text } = turn.understood;
    const said = plainWords(text);
    if (choice?.id === 'no' || answer === 'no' || otherWay.test(said)) draft.overDevice = false;
    else if (choice !== undefined || answer === 'yes' || thisWay.test(said)) draft.overDevice = true;
    else return undefined;
    return 'taken';
  },
  forget(draft) {
    delete draft.overDevice;
  },
};

export const moveStep: Step<SwapDraft> = {
  name: 'move',
  needed: (draft) => isNear(draft) && draft.overDevice === true,
  filled: (draft) => draft.moveTo !== undefined,
  claims: (_draft, { understood: { choice } }) => choice !== undefined,
  ask(_draft, turn): Asking {
    const { move, moveOptions } = turn.words.equipmentSwap;
    return {
      prompt: 'choose',
      text: move,
      options: [
        option('sms', moveOptions.sms, 'sms', 'povezavo', 'link'),
        option('call', moveOptions.call, 'poklical bom', 'telefon', 'call', 'phone'),
        option('stay', moveOptions.stay, 'tu', 'klepet', 'mobilni podatki', 'here', 'chat', 'mobile data'),
      ],
    };
  },
  async hear(draft, turn, open): Promise<Heard> {
    if (!open) return undefined;
    const wish = turn.understood.choice?.id;
    const words = turn.words.equipmentSwap;
    if (wish !== 'sms' && wish !== 'call' && wish !== 'stay') return undefined;
    draft.moveTo = wish;
    if (wish === 'call') await tellCode(turn, words.moveCall);
    if (wish === 'stay') await turn.tell(words.moveStay);
    const { caller } = turn.memory;
    if (wish === 'sms' && caller !== undefined && takesSms(caller.phone))
      return sent(draft, turn, { channel: 'sms', address: caller.phone });
    return 'taken';
  },
  forget(draft) {
    delete draft.moveTo;
  },
};

export const mobileStep: Step<SwapDraft> = {
  name: 'mobile',
  needed: (draft) => isNear(draft) && draft.overDevice === true && draft.moveTo === 'sms',
  filled: (draft) => draft.linkSent === true,
  claims: (_draft, { understood: { entities } }) => entities.some(({ type }) => type === 'phone'),
  ask(_draft, turn): Asking {
    const { mobile, mobileOnFile } = turn.words.equipmentSwap;
    return {
      prompt: 'phone',
      text: mobile,
      options: knowsContact(turn) ? [option('onFile', mobileOnFile, 'iz evidence', 'on file')] : [],
      expecting: 'phone',
    };
  },
  async hear(draft, turn, open): Promise<Heard> {
    if (!open) return undefined;
    const { entities, choice, text } = turn.understood;
    const subscriberNumber = numberOf(turn);
    if (choice?.id === 'onFile' && subscriberNumber !== undefined)
      return sent(draft, turn, { subscriberNumber, contact: 'first' });
    const phone = entities.find(({ type }) => type === 'phone');
    if (phone?.type === 'phone' && takesSms(phone.value))
      return sent(draft, turn, { channel: 'sms', address: phone.value });
    const tried = phone !== undefined || /\d{5}/.test(text.replace(/\s/g, ''));
    return tried ? { refused: { text: turn.words.equipmentSwap.mobileInvalid } } : undefined;
  },
  forget(draft) {
    delete draft.linkSent;
  },
};

/** A caller's number on file is as good as a code here: the contact is not shown, only written to. */
const knowsContact = (turn: DialogTurn): boolean => isProven(turn) || turn.memory.claim?.by === 'callerId';

async function sent(draft: SwapDraft, turn: DialogTurn, to: Recipient): Promise<Heard> {
  const words = turn.words.equipmentSwap;
  draft.linkSent = true;
  const isSent = sendLinkOnceMore(to, turn);
  await turn.tell(isSent ? words.linkSent : words.linksMany(turn.services.settings.officePhone));
  return 'taken';
}
