/** What a turn notes for the overview while it runs: which flows began and ended, what was answered and what was not understood. */
import type { DialogContext } from 'botbuilder-dialogs';
import type { FlowId } from '../cards/wording';
import type { AnswerId } from '../services/answers';
import type { HandoffReason } from '../services/handoff';
import type { EndedFlow, MissedUtterance, OpenPlace, TurnFacts } from '../services/turns';
import type { Understanding } from '../services/understanding';
import type { Memory } from './memory';

/** So many digits may name somebody. */
const longDigits = 5;

export class Facts {
  readonly begun: FlowId[] = [];
  readonly ended: EndedFlow[] = [];
  readonly answered: AnswerId[] = [];
  missed: MissedUtterance | undefined;
  human: HandoffReason | undefined;

  /** Nothing was understood, or what was guessed was wrong. Numbers of people, also spoken ones, and their addresses are left out. */
  noteMissed({ text, entities, intents }: Pick<Understanding, 'text' | 'entities' | 'intents'>): void {
    const parts = entities.flatMap(({ type, value, start, end }) => {
      if (type === 'email') return [{ start, end, instead: 'ime@example.com' }];
      const hidden = type === 'phone' || (type === 'digits' && value.length >= longDigits);
      return hidden ? [{ start, end, instead: '0'.repeat(value.replaceAll(/\D/g, '').length) }] : [];
    });
    // From the end, so that the places of the others hold.
    const without = parts
      .toReversed()
      .reduce((said, { start, end, instead }) => `${said.slice(0, start)}${instead}${said.slice(end)}`, text);
    this.missed = { text: without, intents };
  }

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
