/** Who is it, where nothing can be done without the code: the steps of identification, less the way around it. */
import type { Step } from '../step';
import type { DialogTurn } from '../turn';
import { identification } from './identification';

/** @param needsCode what is said to who gets no code; the flow ends with it */
export function provenIdentification(needsCode: (turn: DialogTurn) => string): readonly Step<object>[] {
  return identification().map((step) =>
    step.name !== 'code'
      ? step
      : {
          ...step,
          about: 'the one-time code',
          ends: 'no code, nothing shown',
          // Who went on without a code in another flow can give it now.
          filled: (_draft, turn) => turn.memory.identity?.verification === 'otp',
          hear(draft, turn, open, asked) {
            if (!open || turn.understood.choice?.id !== 'without') return step.hear(draft, turn, open, asked);
            turn.memory.claim = undefined;
            return { ended: { text: needsCode(turn) } };
          },
        },
  );
}
