/** Who is it? The subscriber number, then a one-time code; or, where no code arrives, a request that the office confirms. */
import { option, type Option } from '../../cards/reply';
import { checkNumber, toE164 } from '../../services/subscribers';
import type { Entity } from '../../services/understanding';
import type { Asking, Heard, Step } from '../flow';
import type { Claim, DialogTurn, Memory } from '../turn';

/** A proof holds as long as the subscriber stays with it; after that much silence it is asked for again. */
const proofHoldsMs = 30 * 60_000;

/** Forgets a proof that is too old, or was somebody else's who went on by a link. To be called before the steps of a turn look at it. */
export function expireIdentity(turn: DialogTurn): void {
  const { identity } = turn.memory;
  if (identity === undefined) return;
  if (turn.event?.name === 'continue') {
    turn.memory.identity = undefined;
    turn.memory.claim = { subscriberNumber: identity.subscriberNumber };
  } else if (turn.now.getTime() - Date.parse(identity.at) > proofHoldsMs) {
    turn.memory.identity = undefined;
    turn.memory.claim = claimOfCaller(turn.memory);
  } else if (turn.event?.name !== 'wake') {
    turn.memory.identity = { ...identity, at: turn.now.toISOString() };
  }
}

/** Looks whose the number is that calls. One that several have on file, or that is our own, tells of nobody. */
export async function recogniseCaller(turn: DialogTurn): Promise<void> {
  const phone = turn.event?.name === 'start' ? turn.event.caller : undefined;
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
    const code = spokenDigits(turn.understood.entities, turn.understood.text, open);
    // "Raje 10. decembra" is no slip in the code.
    if (code !== undefined && code.length >= shortestSlip) return tryCode(turn, claim, code);
    const wish = codeWish(turn);
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

async function tryCode(turn: DialogTurn, claim: Claim, given: string): Promise<Heard> {
  const words = turn.words.identification;
  const code = given.replace(/\D/g, '');
  if (code.length !== 6) return { refused: { text: words.codeLength } };
  if (claim.challengeId === undefined) return { refused: { text: words.expired } };
  const tried = await turn.services.verification.tryCode({
    challengeId: claim.challengeId,
    conversationId: turn.ids.conversationId,
    code,
    inputKey: turn.ids.inputKey,
    now: turn.now,
  });
  switch (tried.outcome) {
    case 'right':
      turn.memory.identity = {
        subscriberNumber: claim.subscriberNumber,
        verification: 'otp',
        at: turn.now.toISOString(),
      };
      turn.memory.claim = undefined;
      await turn.tell(words.verified);
      return 'taken';
    case 'wrong':
      return { refused: { text: tried.triesLeft > 0 ? words.wrong(tried.triesLeft) : words.expired } };
    case 'expired':
      return { refused: { text: words.expired } };
    case 'locked':
      turn.memory.claim = { ...claimed(claim), lockedUntil: tried.until.toISOString() };
      return { refused: { text: words.tooMany(minutesUntil(tried.until, turn.now)) } };
  }
}

/** Has a code sent, to whichever contact there is: for a number that does not exist all of it is the same. */
async function sendCode(turn: DialogTurn, contact: 'first' | 'second', sentText: string): Promise<string> {
  const { claim } = turn.memory;
  if (claim === undefined) return sentText;
  const { subscriberNumber } = claim;
  const requested = await turn.services.verification.requestCode({
    conversationId: turn.ids.conversationId,
    subscriberNumber,
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
  const { again, second, without } = turn.words.identification.options;
  return [
    option('again', again, 'nisem dobil kode', 'nova koda', 'ponovno pošlji', 'I did not get it', 'new code', 'resend'),
    option('second', second, 'drug stik', 'na e-pošto', 'na mail', 'drugo številko', 'other contact', 'by e-mail'),
    option('without', without, 'brez kode', 'nimam dostopa', 'ne morem do kode', 'without a code', 'no access'),
  ];
};

function codeWish(turn: DialogTurn): 'again' | 'second' | 'without' | undefined {
  const id = turn.understood.choice?.id;
  return id === 'again' || id === 'second' || id === 'without' ? id : undefined;
}

/** The digits that were said: as such, as a number in words, or typed with anything between them. */
export function spokenDigits(entities: readonly Entity[], text: string, open: boolean): string | undefined {
  for (const entity of entities) {
    if (entity.type === 'digits') return entity.value;
    if (open && entity.type === 'number' && Number.isInteger(entity.value)) return String(entity.value);
  }
  if (!open) return undefined;
  const typed = /\d[\d\s./-]*/.exec(text)?.[0];
  return typed?.replace(/\D/g, '');
}

const minutesUntil = (instant: Date, now: Date): number =>
  Math.max(1, Math.ceil((instant.getTime() - now.getTime()) / 60_000));
