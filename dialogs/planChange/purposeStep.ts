/** What is the package for? Asked only when neither a purpose nor a package was named. */
import { option } from '../../cards/reply';
import { speedOf } from '../../cards/planCards';
import type { Need } from '../../services/plans';
import type { Asking, Heard, Step } from '../step';
import type { DialogTurn } from '../turn';
import { peopleOf, purposeOf } from './need';
import { currentPlan } from '../onFile';
import type { PlanChange } from './draft';

export const purposeStep: Step<PlanChange> = {
  name: 'purpose',
  about: 'what the package is for',
  needed: (draft) => draft.plans === undefined,
  filled: (draft) => draft.purpose !== undefined,
  async ask(_draft, turn): Promise<Asking> {
    const words = turn.words.planChange;
    const { work, school, tv, smaller } = words.purposeOptions;
    const current = await currentPlan(turn);
    const have = current === undefined ? '' : `${words.current(current.name, speedOf(current), current.monthlyCents)} `;
    return {
      prompt: 'purpose',
      text: `${have}${words.purpose}`,
      options: [option('work', work), option('school', school), option('tv', tv), option('smaller', smaller)],
    };
  },
  hear(draft, turn, open): Heard {
    const purpose = heardPurpose(turn, open);
    const people = peopleOf(turn.understood.text, turn.understood.entities, false);
    if (people !== undefined && (purpose !== undefined || draft.purpose !== undefined)) draft.people = people;
    if (purpose === undefined) return undefined;
    draft.purpose = purpose;
    return 'taken';
  },
  forget(draft) {
    delete draft.purpose;
    delete draft.people;
    delete draft.plans;
  },
};

/** Beside the open question a purpose counts only where a package is talked of: "delam" alone is no wish. */
function heardPurpose(turn: DialogTurn, open: boolean): Need['purpose'] | undefined {
  const { choice, intent, text } = turn.understood;
  if (open) {
    const id = choice?.id;
    if (id === 'work' || id === 'school' || id === 'tv' || id === 'smaller') return id;
    return purposeOf(text);
  }
  return intent.name === 'changePlan' ? purposeOf(text) : undefined;
}
