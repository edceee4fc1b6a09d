/** Who is it? The subscriber number, then a one-time code; or, where no code arrives, a request that the office confirms. */
import { option, type Option } from '../../cards/reply';
import { checkNumber, toE164, type Contact } from '../../services/subscribers';
import type { Entity } from '../../services/understanding';
import { codeRules } from '../../services/verification';
import type { Asking, Heard, Step } from '../step';
import type { Claim, Memory } from '../memory';
import type { DialogTurn } from '../turn';

/** A proof holds as long as the subscriber stays with it; after that much silence it is asked for again. */
const proofHoldsMs = 30 * 60_000;

/** Forgets a proof that is too old. To be called before the steps of a turn look at it. */
export function expireIdentity(turn: DialogTurn): void {
  const { identity } = turn.memory;
  if (identity === undefined) return;
  if (turn.now.getTime() - Date.parse(identity.at) > proofHoldsMs) {
    turn.memory.identity = undefined;
    turn.memory.claim = claimOfCaller(turn.memory);
  } else if (turn.event?.name !== 'wake') {
    turn.memory.identity = { ...identity, at: turn.now.toISOString() };
  }
}

/** Looks whose the number is that calls. One that several have on file, or that is our own, tells of nobody. */
export async function recogniseCaller(turn: DialogTurn): Promise<void> {
  const { event } = turn;
  const phone = event !== undefined && 'caller' in event ? event.caller : undefined;
  if (phone === undefined || phone === toE164(turn.services.settings.officePhone)) return;
  const [one, ...others] = await turn.services.subscribers.findByPhone(phone);
  const known = one !== undefined && others.length === 0;
  turn.memory.caller = { phone, ...(known ? { subscriberNumber: one.number } : {}) };
  turn.memory.claim = claimOfCaller(turn.memory);
}

/** What the number that calls says of who it is. */
export function claimOfCaller({ caller }: Memory): Claim | undefined {
  return caller?.subscriberNumber === undefined
    ? undefined
    : { subscriberNumber: caller.subscriberNumber, by: 'callerId' };
}

/** The two steps of identification, for any flow whose draft they do not touch. */
export function identification(): readonly Step<object>[] {
  return [numberStep, codeStep];
}

/** The number alone, for what may be done without a proof: guidance and the report of a fault. Nothing on file may be shown. */
export function numberOnly(): readonly Step<object>[] {
  return [numberStep];
}

const numberStep: Step<object> = {
  name: 'subscriberNumber',
  about: 'the subscriber number',
  needed: (_draft, turn) => turn.memory.identity === undefined,
  filled: (_draft, turn) => turn.memory.claim !== undefined,
  ask: (_draft, turn): Asking => ({
    prompt: 'subscriberNumber',
    text: turn.words.identification.number(turn.services.settings.subscriberNumber.digits),
    expecting: 'digits',
  }),
  hear(_draft, turn, open): Heard {
    if (turn.memory.identity !== undefined) return undefined;
    const format = turn.services.settings.subscriberNumber;
    const given = spokenDigits(turn.understood.entities, turn.understood.text, open);
    // Given ahead, it must be a number beyond doubt; six digits may be the code, when that is what was asked for.
    if (given === undefined || (!open && turn.memory.claim !== undefined)) return undefined;
    const checked = checkNumber(given, format);
    if (checked.ok) {
      turn.memory.claim = { subscriberNumber: checked.number };
      return 'taken';
    }
    if (!open || checked.reason === 'empty') return undefined;
    const { numberLength, numberCheck } = turn.words.identification;
    return { refused: { text: checked.reason === 'length' ? numberLength(format.digits) : numberCheck } };
  },
  forget(_draft, turn) {
    turn.memory.claim = undefined;
  },
};

const codeStep: Step<object> = {
  name: 'code',
  about: 'the one-time code, or on without it',
  filled: (_draft, turn) => turn.memory.identity !== undefined,
  async ask(_draft, turn): Promise<Asking> {
    const { words, memory } = turn;
    const sent = memory.claim?.challengeId !== undefined || memory.claim?.lockedUntil !== undefined;
    const text = sent ? words.identification.codeAgain : await sendCode(turn, 'first', words.identification.code);
    return { prompt: 'code', text, options: codeOptions(turn), expecting: 'digits' };
  },
  async hear(_draft, turn, open): Promise<Heard> {
    const { claim } = turn.memory;
    if (!open || claim === undefined) return undefined;
    // The number said again is no try of the code.
    const digits = spokenDigits(turn.understood.entities, turn.understood.text, true);
    if (digits === claim.subscriberNumber) return { refused: { text: turn.words.identification.numberAgain } };
    const heard = await heardCode(turn, claim.challengeId);
    if (heard !== undefined) return takeCode(turn, claim, heard);
    const wish = codeWish(turn);
    if (wish === 'human') {
      turn.escalate('codes');
      return 'taken';
    }
    if (wish === 'without') {
      turn.memory.identity = {
        subscriberNumber: claim.subscriberNumber,
        verification: claim.by ?? 'none',
        at: turn.now.toISOString(),
      };
      await turn.tell(turn.words.identification.without);
      return 'taken';
    }
    if (wish !== undefined) {
      const { sentAgain, sentToSecond } = turn.words.identification;
      const text = await sendCode(
        turn,
        wish === 'second' ? 'second' : 'first',
        wish === 'second' ? sentToSecond : sentAgain,
      );
      return { refused: { text } };
    }
    return undefined;
  },
};

/** Fewer digits than that are about something else. */
const shortestSlip = 4;

/** What came of a code; whoever asked for it knows what a right one is good for. */
export type HeardCode =
  | { readonly outcome: 'right'; readonly sentTo: Contact }
  /** `used`: all tries of this code were wrong. */
  | { readonly outcome: 'refused'; readonly text: string; readonly used?: true }
  | { readonly outcome: 'locked'; readonly until: Date };

/** Tries the code in what was said; `undefined` where no digits were said that could be meant as one. */
export async function heardCode(turn: DialogTurn, challengeId: string | undefined): Promise<HeardCode | undefined> {
  const code = spokenDigits(turn.understood.entities, turn.understood.text, true)?.replace(/\D/g, '');
  // "Raje 10. decembra" is no slip in the code.
  if (code === undefined || code.length < shortestSlip) return undefined;
  const words = turn.words.identification;
  if (code.length !== codeRules.digits) return { outcome: 'refused', text: words.codeLength };
  if (challengeId === undefined) return { outcome: 'refused', text: words.expired };
  const { conversationId, inputKey } = turn.ids;
  const tried = await turn.services.verification.tryCode({
    challengeId,
    conversationId,
    code,
    inputKey,
    now: turn.now,
  });
  if (tried.outcome === 'right' || tried.outcome === 'locked') return tried;
  if (tried.outcome === 'expired') return { outcome: 'refused', text: words.expired };
  if (tried.triesLeft > 0) return { outcome: 'refused', text: words.wrong(tried.triesLeft) };
  return { outcome: 'refused', text: words.expired, used: true };
}

async function takeCode(turn: DialogTurn, claim: Claim, heard: HeardCode): Promise<Heard> {
  const words = turn.words.identification;
  if (heard.outcome === 'refused') {
    if (heard.used !== true) return { refused: { text: heard.text } };
    turn.memory.claim = { ...claim, triesUsed: true };
    return { refused: { text: words.triesUsed } };
  }
  if (heard.outcome === 'locked') {
    turn.memory.claim = { ...claimed(claim), lockedUntil: heard.until.toISOString() };
    return { refused: { text: words.tooMany(minutesUntil(heard.until, turn.now)) } };
  }
  const { subscriberNumber } = claim;
  const { channel, address } = heard.sentTo;
  turn.memory.identity = {
    subscriberNumber,
    verification: 'otp',
    at: turn.now.toISOString(),
    ...(channel === 'email' ? { email: address } : {}),
  };
  turn.memory.claim = undefined;
  await turn.tell(words.verified);
  return 'taken';
}

/** Has a code sent, to whichever contact there is: for a number that does not exist all of it is the same. */
async function sendCode(turn: DialogTurn, contact: 'first' | 'second', sentText: string): Promise<string> {
  const { claim } = turn.memory;
  if (claim === undefined) return sentText;
  const { subscriberNumber } = claim;
  const requested = await turn.services.verification.requestCode({
    conversationId: turn.ids.conversationId,
    subject: subscriberNumber,
    inputKey: turn.ids.inputKey,
    now: turn.now,
  });
  if (requested.outcome === 'tooMany') {
    turn.memory.claim = { ...claimed(claim), lockedUntil: requested.retryAt.toISOString() };
    return turn.words.identification.tooMany(minutesUntil(requested.retryAt, turn.now));
  }
  turn.memory.claim = { ...claimed(claim), challengeId: requested.challengeId };
  turn.stage({
    type: 'send',
    messages: [
      {
        to: { subscriberNumber, contact },
        template: { name: 'code', language: turn.language, values: { challengeId: requested.challengeId } },
        notAfter: requested.validUntil,
      },
    ],
  });
  return sentText;
}

/** The claim alone, without the code that was sent for it. */
const claimed = ({ subscriberNumber, by }: Claim): Claim => ({
  subscriberNumber,
  ...(by === undefined ? {} : { by }),
});

const codeOptions = (turn: DialogTurn): readonly Option[] => {
  const { again, second, without, human } = turn.words.identification.options;
  const { lockedUntil, triesUsed } = turn.memory.claim ?? {};
  const stuck = triesUsed === true || (lockedUntil !== undefined && turn.now < new Date(lockedUntil));
  return [
    option('again', again, 'nisem dobil kode', 'nova koda', 'ponovno pošlji', 'I did not get it', 'new code', 'resend'),
    option('second', second, 'drug stik', 'na e-pošto', 'na mail', 'drugo številko', 'other contact', 'by e-mail'),
    option('without', without, 'brez kode', 'nimam dostopa', 'ne morem do kode', 'without a code', 'no access'),
    ...(stuck ? [option('human', human, 'svetovalec', 'operater', 'človek', 'adviser', 'agent', 'human')] : []),
  ];
};

function codeWish(turn: DialogTurn): 'again' | 'second' | 'without' | 'human' | undefined {
  const id = turn.understood.choice?.id;
  return id === 'again' || id === 'second' || id === 'without' || id === 'human' ? id : undefined;
}

/** The digits that were said: as such, as a number in words, or typed with anything between them. */
export function spokenDigits(entities: readonly Entity[], text: string, open: boolean): string | undefined {
  for (const entity of entities) {
    if (entity.type === 'digits') return entity.value;
    if (open && entity.type === 'number' && Number.isInteger(entity.value)) return String(entity.value);
  }
  // Those in an address are part of it.
  if (!open || entities.some(({ type }) => type === 'email')) return undefined;
  const typed = /\d[\d\s./-]*/.exec(text)?.[0];
  return typed?.replace(/\D/g, '');
}

export const minutesUntil = (instant: Date, now: Date): number =>
  Math.max(1, Math.ceil((instant.getTime() - now.getTime()) / 60_000));
