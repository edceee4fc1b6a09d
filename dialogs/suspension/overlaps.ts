/** A disconnection of the same services at the same time is saved already: replaced, withdrawn or left as it is. */
import type { StandingSuspension } from '../../services/requests';
import { addDays, localDay } from '../../services/calendar';
import { existingStep } from '../prompts/existing';
import type { DialogTurn } from '../turn';
import { endOf, overlap } from './period';
import { shareService } from './services';
import { chosenServices } from './servicesStep';
import type { Suspension } from './suspension';

/** What stands for the subscriber today; nothing for who has not proven who they are. */
export async function standing(turn: DialogTurn): Promise<readonly StandingSuspension[]> {
  const { identity } = turn.memory;
  if (identity?.verification !== 'otp') return [];
  return turn.services.requests.standingSuspensions(identity.subscriberNumber, localDay(turn.now));
}

/** The last day on which it holds, a reconnection that is agreed taken into account; `null` until further notice. */
export function lastDay({ suspension, resumption }: StandingSuspension): string | null {
  const { endDate } = suspension.details;
  if (resumption === undefined) return endDate;
  const before = addDays(resumption.details.date, -1);
  return endDate === null || before < endDate ? before : endDate;
}

export const overlapStep = existingStep<Suspension>({
  async find(draft, turn) {
    const { startDate } = draft;
    const endDate = endOf(draft);
    if (startDate === undefined || endDate === undefined) return [];
    const services = await chosenServices(draft, turn);
    return (await standing(turn))
      .filter(({ suspension }) => shareService(suspension.details.services, services))
      .filter((one) =>
        overlap({ startDate: one.suspension.details.startDate, endDate: lastDay(one) }, { startDate, endDate }),
      )
      .map(({ suspension }) => suspension);
  },
  text(found, turn) {
    const words = turn.words.suspension;
    const items = found.flatMap((request) => (request.kind === 'suspension' ? [words.item(request)] : []));
    return words.existing(items);
  },
});
