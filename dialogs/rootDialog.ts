/** Every turn comes here first: understood once, then it steers, interrupts, goes on with what is open, or begins something. */
import { ComponentDialog, Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { FlowId } from '../cards/wording';
import { CallbackFlow } from './callback';
import { answerQuestion, goBack, interrupt, isQuestionInPassing, welcome } from './interruptions';
import { routes, topics } from './intents';
import { Flow } from './flow';
import { PlanChangeFlow } from './planChange/planChange';
import { RequestStatusFlow } from './requestStatus/requestStatus';
import { ResumptionFlow } from './resumption/resumption';
import { EquipmentSwapFlow } from './equipmentSwap/equipmentSwap';
import { SuspensionFlow } from './suspension/suspension';
import { plainWords } from './plainWords';
import { recogniseCaller } from './prompts/identification';
import { askRoot, openFlow, takeRootAnswer } from './rootQuestion';
import { certainScore, intentNames, type ScoredIntent } from '../services/understanding';
import { dialogTurn, type DialogTurn } from './turn';

/** From here on it is another wish even where the open question could make something of it. */
const overridingScore = 0.85;

/** So long a silence in the middle of a conversation brings a reminder. */
const silenceMs = 10 * 60_000;

export class RootDialog extends ComponentDialog {
  static readonly id = 'root';

  constructor() {
    super(RootDialog.id);
    const flows: Readonly<Record<FlowId, Dialog>> = {
      planChange: new PlanChangeFlow(),
      suspension: new SuspensionFlow(),
      resumption: new ResumptionFlow(),
      equipmentSwap: new EquipmentSwapFlow(),
      requestStatus: new RequestStatusFlow(),
      callback: new CallbackFlow(),
    };
    for (const flow of Object.values(flows)) this.addDialog(flow);
  }

  /** The bot speaks first. */
  protected override async onBeginDialog(inner: DialogContext): Promise<DialogTurnResult> {
    const turn = dialogTurn(inner.context);
    await recogniseCaller(turn);
    await welcome(turn);
    return Dialog.EndOfTurn;
  }

  protected override async onContinueDialog(inner: DialogContext): Promise<DialogTurnResult> {
    const turn = dialogTurn(inner.context);
    if (turn.event !== undefined) {
      if (turn.event.name === 'continue') await this.continued(inner, turn);
      else await this.woken(inner, turn);
      return Dialog.EndOfTurn;
    }
    await this.recover(inner, turn);
    turn.memory.reminded = undefined;
    const misses = turn.memory.misses;
    await this.take(inner, turn);
    // Whatever was understood ends the row of misses.
    if (turn.memory.misses === misses) turn.memory.misses = 0;
    await this.handOver(inner, turn);
    // Whoever falls silent in the middle of something is reminded.
    if (openFlow(inner) !== undefined) turn.wakeIn(silenceMs);
    return Dialog.EndOfTurn;
  }

  /** Nobody has said anything: the open conversation looks whether something is ready, or reminds the subscriber, once. */
  private async woken(inner: DialogContext, turn: DialogTurn): Promise<void> {
    const flow = openFlow(inner);
    if (flow === undefined || !this.fits(inner)) return;
    if (await flow.woken(inner, turn)) {
      await this.handOver(inner, turn);
      if (openFlow(inner) !== undefined) turn.wakeIn(silenceMs);
      return;
    }
    if (turn.memory.reminded === true) return;
    turn.memory.reminded = true;
    await turn.tell(turn.words.flow.stillThere);
    await flow.next(inner);
  }

  /** Somebody opened it by a link, where nothing of what was said before shows: the open question is asked again. */
  private async continued(inner: DialogContext, turn: DialogTurn): Promise<void> {
    const flow = this.fits(inner) ? openFlow(inner) : undefined;
    turn.memory.rootQuestion = undefined;
    if (flow === undefined) {
      await welcome(turn, true);
      return;
    }
    await turn.tell(turn.words.flow.continued);
    await flow.next(inner);
    if (openFlow(inner) !== undefined) turn.wakeIn(silenceMs);
  }

  /** A conversation came to a point where a human goes on. */
  private async handOver(inner: DialogContext, turn: DialogTurn): Promise<void> {
    const human: FlowId = 'callback';
    if (turn.human !== undefined && inner.activeDialog?.id !== human)
      await inner.beginDialog(human, { text: turn.understood.text });
  }

  /** A deploy must not break what is under way: `recover` looks at each conversation itself. */
  protected override getInternalVersion(): string {
    return '';
  }

  private async take(inner: DialogContext, turn: DialogTurn): Promise<void> {
    const begin = (flow: FlowId, text: string): Promise<unknown> => inner.beginDialog(flow, { text });
    if (await takeRootAnswer(inner, turn, begin)) return;
    turn.memory.rootQuestion = undefined;
    const flow = openFlow(inner);
    if (flow === undefined) {
      await this.takeFresh(turn, begin);
      return;
    }
    if (!flow.claims(inner, turn) && (await this.interrupted(inner, flow, turn))) return;
    const heard = (await flow.hearOpen(inner, turn)) ?? (await this.takeBeside(inner, flow, turn));
    if (heard === 'elsewhere') return;
    if (heard === 'back') {
      await goBack(inner, flow, turn);
      return;
    }
    if (heard === 'ended') {
      await inner.endDialog();
      return;
    }
    if (heard === undefined) await miss(turn);
    await flow.next(inner);
  }

  /** A question in passing, steering, or another wish beyond doubt: the open question waits. */
  private async interrupted(inner: DialogContext, flow: Flow<object>, turn: DialogTurn): Promise<boolean> {
    if (isQuestionInPassing(turn)) {
      await answerQuestion(turn);
      await flow.next(inner);
      return true;
    }
    if (await interrupt(inner, flow, turn)) return true;
    if (!anotherWish(flow, turn, overridingScore)) return false;
    await askSwitch(turn);
    return true;
  }

  /** Not an answer to the open question: another wish, or something for another step. */
  private async takeBeside(
    inner: DialogContext,
    flow: Flow<object>,
    turn: DialogTurn,
  ): Promise<'heard' | 'ended' | 'elsewhere' | undefined> {
    if (anotherWish(flow, turn, certainScore)) {
      await askSwitch(turn);
      return 'elsewhere';
    }
    return flow.hearBeside(inner, turn);
  }

  /** Nothing is open. */
  private async takeFresh(turn: DialogTurn, begin: (flow: FlowId, text: string) => Promise<unknown>): Promise<void> {
    const { text } = turn.understood;
    const topic = saysLabel(turn) ? topics[turn.understood.choice?.id ?? ''] : undefined;
    if (topic !== undefined) {
      await askRoot(turn, { kind: 'topic', text: '', intents: topic });
      return;
    }
    const intent = chosenIntent(turn) ?? turn.understood.intent;
    const route = routes[intent.name];
    const unsure = route.to === 'nothing' || intent.score < certainScore;
    if (unsure && turn.understood.entities.some(({ type }) => type === 'plan')) {
      // Who names a package and nothing else wants it.
      await begin('planChange', text);
      return;
    }
    if (route.to === 'nothing' && turn.begunAgain) {
      await welcome(turn, true);
      return;
    }
    if (route.to === 'nothing') {
      await turn.tell(turn.words.miss.outside);
      turn.memory.misses += 1;
      return;
    }
    if (intent.score < certainScore) {
      await askRoot(turn, {
        kind: 'guess',
        text,
        intents: turn.understood.intents.map(({ name }) => name),
      });
      return;
    }
    if (route.to === 'flow') await begin(route.flow, text);
    else await answerQuestion(turn, intent.name);
  }

  /** A conversation that an earlier version left in a place that is no more begins again, and is told so. */
  private async recover(inner: DialogContext, turn: DialogTurn): Promise<void> {
    if (this.fits(inner) && !turn.begunAgain) return;
    turn.begunAgain = true;
    inner.stack.length = 0;
    turn.memory.rootQuestion = undefined;
    // It answers no question any more.
    turn.understood = turn.understand(turn.understood.text);
    await turn.tell(turn.words.trouble.updated);
  }

  /** Whether all that is open is known to this version. */
  private fits(inner: DialogContext): boolean {
    return inner.stack.every(({ id, state }) => {
      const dialog = this.findDialog(id);
      return dialog instanceof Flow && dialog.fits(state);
    });
  }
}

/** Whether what was said is a button's label, to the word. */
function saysLabel({ choices, understood }: DialogTurn): boolean {
  const labels = choices.find(({ id }) => id === understood.choice?.id)?.labels ?? [];
  return labels.some((label) => plainWords(label) === plainWords(understood.text));
}

/** The buttons of the greeting name intents. A wish that is sure counts more than a word that a button has too ("my"). */
function chosenIntent(turn: DialogTurn): ScoredIntent | undefined {
  const { choice, intent } = turn.understood;
  if (!saysLabel(turn) && routes[intent.name].to === 'flow' && intent.score >= certainScore) return undefined;
  const name = intentNames.find((one) => one === choice?.id);
  return name === undefined ? undefined : { name, score: 1 };
}

/** Whether something else than the open conversation is wanted. A word that a button has too does not make it an answer. */
function anotherWish(flow: Flow<object>, turn: DialogTurn, score: number): boolean {
  const { intent, choice } = turn.understood;
  const route = routes[intent.name];
  if (saysLabel(turn)) return false;
  if (intent.score < score || (choice !== undefined && score < overridingScore)) return false;
  return (route.to === 'flow' && route.flow !== flow.id) || route.to === 'office';
}

const askSwitch = (turn: DialogTurn): Promise<void> =>
  askRoot(turn, { kind: 'switch', text: turn.understood.text, intents: [turn.understood.intent.name] });

/** Says that it was not understood, and after the second time how to reach a human. */
async function miss(turn: DialogTurn): Promise<void> {
  turn.memory.misses += 1;
  const { first, second } = turn.words.miss;
  await turn.tell(turn.memory.misses < 2 ? first : second(turn.services.settings.officePhone));
}
