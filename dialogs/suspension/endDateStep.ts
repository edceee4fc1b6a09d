/** Until when? A day, a duration, or until further notice. */
import { option } from '../../cards/reply';
import type { Asking, Heard, Step } from '../step';
import { tomorrow } from '../prompts/date';
import type { DialogTurn } from '../turn';
import { endOf, faultOfEnd, heardEnd, latestEnd } from './period';
import type { Suspension } from './suspension';

export const endDateStep: Step<Suspension> = {
  name: 'endDate',
  about: 'until when',
  filled: (draft, turn) => endOf(draft) !== undefined && whyNot(draft, turn) === undefined,
  ask(draft, turn): Asking {
    const words = turn.words.suspension;
    const explained = whyNot(draft, turn);
    endDateStep.forget?.(draft, turn);
    const { month, threeMonths, open } = words.endOptions;
    return {
      prompt: 'endDate',
      text: explained === undefined ? words.endDate : `${explained} ${words.endDate}`,
      options: [
        option('P1M', month),
        ...(turn.services.settings.suspensionMonths >= 3 ? [option('P3M', threeMonths)] : []),
        option('open', open, 'do preklica', 'nedoločen čas', 'until further notice'),
      ],
      expecting: 'date',
    };
  },
  hear(draft, turn, open): Heard {
    const { text, entities, choice } = turn.understood;
    const heard = heardEnd(text, entities, open);
    if (heard === undefined) {
      if (!open || choice === undefined) return undefined;
      if (choice.id === 'open') set(draft, { endDate: null });
      else if (choice.id === 'P1M' || choice.id === 'P3M') set(draft, { duration: choice.id });
      else return undefined;
      return 'taken';
    }
    if (!('days' in heard)) {
      set(draft, heard);
      return whatIsWrong(draft, turn);
    }
    const startDate = heard.from ?? draft.startDate ?? tomorrow(turn);
    const months = turn.services.settings.suspensionMonths;
    const fitting = heard.days.filter((day) => faultOfEnd(day, startDate, months) === undefined);
    if (fitting.length > 1) return { refused: { text: turn.words.suspension.whichDay(fitting) } };
    set(draft, { endDate: fitting[0] ?? heard.days[0] ?? null });
    return whatIsWrong(heard.from === undefined ? draft : { ...draft, startDate: heard.from }, turn, draft);
  },
  forget(draft) {
    delete draft.endDate;
    delete draft.duration;
  },
};

function set(draft: Suspension, end: Pick<Suspension, 'endDate' | 'duration'>): void {
  delete draft.endDate;
  delete draft.duration;
  Object.assign(draft, end);
}

/** Once the start is known, an end that is not possible is refused at once; before, it waits for the start. */
function whatIsWrong(period: Suspension, turn: DialogTurn, draft = period): Heard {
  const text = whyNot(period, turn);
  if (text === undefined) return 'taken';
  endDateStep.forget?.(draft, turn);
  return { refused: { text } };
}

function whyNot(draft: Suspension, turn: DialogTurn): string | undefined {
  const end = endOf(draft);
  if (end === undefined || draft.startDate === undefined) return undefined;
  const { suspension: words } = turn.words;
  const months = turn.services.settings.suspensionMonths;
  switch (faultOfEnd(end, draft.startDate, months)) {
    case 'beforeStart':
      return words.endBeforeStart(draft.startDate);
    case 'tooLong':
      return words.tooLong(months, latestEnd(draft.startDate, months));
    case undefined:
      return undefined;
  }
}
