/** What a turn notes for the overview while it runs: which flows began and ended, what was answered and what was not understood. */
import type { DialogContext } from 'botbuilder-dialogs';
import type { FlowId } from '../cards/wording';
import type { AnswerId } from '../services/answers';
import type { HandoffReason } from '../services/handoff';
import type { EndedFlow, MissedUtterance, OpenPlace, TurnFacts } from '../services/turns';
import type { Memory } from './memory';

export class Facts {
  readonly begun: FlowId[] = [];
  readonly ended: EndedFlow[] = [];
  readonly answered: AnswerId[] = [];
  missed: MissedUtterance | undefined;
  human: HandoffReason | undefined;

  /**
   * Flows that are gone without having ended were left, whatever took them away.
   *
   * @param before the flows on the stack when the turn began
   * @param open what was open then
   */
  noteLeft(before: readonly string[], open: OpenPlace | undefined, inner: DialogContext): void {
    const here = [...before, ...this.begun];
    const still = [...inner.stack.map(({ id }) => id), ...this.ended.map(({ flow }) => flow)];
    for (const flow of here) {
      const place = still.indexOf(flow);
      if (place >= 0) still.splice(place, 1);
      else
        this.ended.push({
          flow,
          how: 'left',
          ...(open?.flow === flow && open.step !== undefined && { step: open.step }),
        });
    }
  }

  of({ language, identity, claim }: Memory): TurnFacts {
    const { begun, ended, answered, missed, human } = this;
    const subscriberNumber = identity?.subscriberNumber ?? claim?.subscriberNumber;
    return {
      language,
      ...(subscriberNumber === undefined ? {} : { subscriberNumber }),
      ...(begun.length === 0 ? {} : { begun }),
      ...(ended.length === 0 ? {} : { ended }),
      ...(answered.length === 0 ? {} : { answered }),
      ...(missed === undefined ? {} : { missed }),
      ...(human === undefined ? {} : { human }),
    };
  }
}
