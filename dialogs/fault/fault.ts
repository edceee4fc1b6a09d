/**
 * Something does not work, and the subscriber wants it repaired.
 *
 * Which service → is it a known outage → what is seen, since when → short checks, which may solve it → whose line → saved.
 */
import { localDay } from '../../services/calendar';
import type { NewRequest } from '../../services/requests';
import { Flow } from '../flow';
import type { Step } from '../step';
import { numberOnly } from '../prompts/identification';
import type { DialogTurn } from '../turn';
import { checksStep } from './checksStep';
import type { Fault } from './draft';
import { humanStep } from './humanStep';
import { noneKnownStep, outageStep, placeStep } from './outageSteps';
import { serviceStep } from './serviceStep';
import { ownWords } from './signs';
import { connectionStep, sinceStep, symptomStep } from './symptomSteps';

export class FaultFlow extends Flow<Fault> {
  /** "Lučke na modemu ne svetijo" is what a check asks about. */
  override readonly alike = ['swapEquipment'] as const;
  protected readonly steps: readonly Step<Fault>[] = [
    placeStep,
    outageStep,
    noneKnownStep,
    serviceStep,
    symptomStep,
    sinceStep,
    connectionStep,
    checksStep,
    ...numberOnly(),
    humanStep,
  ];

  constructor() {
    super('fault');
  }

  protected newDraft({ understood: { text, entities } }: DialogTurn): Fault {
    return { said: ownWords(text, entities) };
  }

  protected async finish(draft: Fault, turn: DialogTurn): Promise<void> {
    const { service, outage, since, connection, checked = [], human } = draft;
    if (service === undefined) throw new Error('A fault was reported without a service: its step must be filled first');
    const { words, services } = turn;
    // Where a known outage explains it, what is seen was not asked for.
    const symptom = draft.symptom ?? (draft.said === '' ? words.suspension.serviceOptions[service] : draft.said);
    const request: NewRequest = {
      ...(await turn.requestBase()),
      kind: 'fault',
      details: {
        service,
        symptom,
        ...(outage === undefined ? {} : { outage }),
        ...(typeof since === 'string' ? { since } : {}),
        ...(connection === undefined ? {} : { connection }),
        ...(checked.length === 0 ? {} : { checked }),
      },
    };
    const { reference, kind } = request;
    turn.save(request);
    const noHomeVisits = await services.measures.holds('noHomeVisits', localDay(turn.now));
    const phoneDead = service === 'phone' || service === 'all';
    const done = words.fault.done(reference, { isKnown: outage !== undefined, noHomeVisits, phoneDead });
    await turn.tell(done, { request: { reference, kind } });
    if (human === true) turn.escalate('faultUnsolved');
    else await turn.tell(words.fault.ifUrgent(services.settings.officePhone));
  }
}
