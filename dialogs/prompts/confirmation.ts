/** The last question of every conversation that saves something: the summary, with a way to change each item. */
import type { Message, Option } from '../../cards/reply';
import { option } from '../../cards/reply';
import type { Asking, Heard, Step } from '../step';
import type { DialogTurn } from '../turn';

export interface Confirmable {
  confirmed?: boolean;
  /** A no to the summary: what is to be changed is asked. */
  changing?: boolean;
}

interface Confirmation<D> {
  /** What is agreed to. */
  summary(draft: D, turn: DialogTurn): Message | Promise<Message>;
  readonly confirm: (turn: DialogTurn) => string;
  /** The items that can be changed, by the step that asks for each. */
  edits(
    turn: Pick<DialogTurn, 'words'>,
  ): readonly { readonly step: Step<D>; readonly title: string; readonly labels?: readonly string[] }[];
  readonly cancel?: (turn: DialogTurn) => string;
  /** What a no means, and its button; absent: something is to be changed. */
  readonly no?: (turn: DialogTurn) => { readonly title: string; readonly heard: Heard };
}

/** Asks for a yes to the summary; a no asks which item to change. */
export function confirmation<D extends Confirmable>(parts: Confirmation<D>): Step<D> {
  const editOptions = (turn: DialogTurn): Option[] =>
    parts.edits(turn).map(({ step, title, labels = [] }) => option(`edit:${step.name}`, title, ...labels));

  const step: Step<D> = {
    name: 'confirm',
    about: 'the summary, to be agreed to',
    edits: (turn) => parts.edits(turn),
    ...(parts.no === undefined && parts.cancel === undefined ? {} : { ends: 'not wanted' }),
    filled: (draft) => draft.confirmed === true,
    async ask(draft, turn): Promise<Asking> {
      const summary = await parts.summary(draft, turn);
      const cancel = parts.cancel?.(turn);
      const no = parts.no?.(turn);
      if (draft.changing === true) {
        const { whatToEdit, back } = turn.words.confirmation;
        return {
          prompt: 'choose',
          text: whatToEdit,
          options: [
            ...editOptions(turn),
            option('summary', back),
            option('cancel', cancel ?? turn.words.confirmation.cancel),
          ],
        };
      }
      return {
        prompt: 'confirm',
        ...summary,
        options: [
          option('confirm', parts.confirm(turn)),
          ...editOptions(turn),
          ...(no === undefined ? [] : [option('no', no.title)]),
          ...(cancel === undefined ? [] : [option('cancel', cancel)]),
        ],
      };
    },
    hear(draft, turn, open): Heard {
      if (!open) return undefined;
      const { choice, answer, entities } = turn.understood;
      const wasChanging = draft.changing === true;
      delete draft.changing;
      for (const { step: edited } of parts.edits(turn)) {
        if (choice?.id !== `edit:${edited.name}`) continue;
        edited.forget?.(draft, turn);
        return 'taken';
      }
      // What was changed is not agreed to by a yes that answers another question.
      if (wasChanging) return choice?.id === 'summary' ? 'taken' : undefined;
      const yes = choice?.id === 'confirm' || (choice === undefined && answer === 'yes');
      // A yes that brings something new along ("ja, ampak od petka") agrees to a summary that is not yet shown.
      if (yes && entities.length === 0 && !turn.hardlyHeard) {
        draft.confirmed = true;
        return 'taken';
      }
      if (choice?.id === 'no' || (answer === 'no' && entities.length === 0)) {
        const heard = parts.no?.(turn).heard;
        if (heard !== undefined) return heard;
        draft.changing = parts.edits(turn).length > 0;
        return 'taken';
      }
      return undefined;
    },
  };
  return step;
}
