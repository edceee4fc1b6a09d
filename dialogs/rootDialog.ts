/** Every turn comes here first: understood once, then it steers, interrupts, goes on with what is open, or begins something. */
import { showHandoff } from './handoff/state';
import { ComponentDialog, Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { FlowId } from '../cards/wording';
import { CallbackFlow } from './callback';
import { DocumentsFlow } from './documents/documents';
import { receiveDocuments } from './documents/received';
import { EracunFlow } from './eracun/eracun';
import { FaultFlow } from './fault/fault';
import { asksOfContract } from './contract';
import { takeMove } from './elsewhere';
import { saysEnough } from './enough';
import { saysBroken } from './fault/signs';
import { answerQuestion, goBack, interrupt, isQuestionInPassing, welcome } from './interruptions';
import { routeOf, routes, topics } from './intents';
import { Flow } from './flow';
import { followLanguage } from './language';
import { bearable, calm, miss } from './patience';
import { PaymentFlow } from './payment/payment';
import { withPaymentWish } from './payment/paymentWish';
import { PlanChangeFlow } from './planChange/planChange';
import { RequestStatusFlow } from './requestStatus/requestStatus';
import { ResumptionFlow } from './resumption/resumption';
import { EquipmentSwapFlow } from './equipmentSwap/equipmentSwap';
import { saysUnneeded } from './suspension/unneeded';
import { SuspensionFlow } from './suspension/suspension';
import { plainWords } from './plainWords';
import { recogniseCaller } from './prompts/identification';
import { answerAndOffer, askRoot, takeRootAnswer } from './rootQuestion';
import { fits, openFlow, placeOf, recover, remindLater } from './openFlow';
import { askAgain, handOver, takeEvent } from './happened';
import { takeWaitingAnswer } from './handoff/seek';
import { isTalking, saidToAgent } from './handoff/talk';
import { certainScore, intentNames, type ScoredIntent } from '../services/understanding';
import { dialogTurn, type DialogTurn } from './turn';

/** From here on it is another wish even where the open question could make something of it. */
const overridingScore = 0.85;
/** In more words the wish for a human is a part of what is told. */
const mostWordsOfAWish = 8;

export class RootDialog extends ComponentDialog {
  static readonly id = 'root';

  constructor() {
    super(RootDialog.id);
    const flows: Readonly<Record<FlowId, Dialog>> = {
      planChange: new PlanChangeFlow(),
      suspension: new SuspensionFlow(),
      resumption: new ResumptionFlow(),
      eracun: new EracunFlow(),
      equipmentSwap: new EquipmentSwapFlow(),
      requestStatus: new RequestStatusFlow(),
      callback: new CallbackFlow(),
      fault: new FaultFlow(),
      payment: new PaymentFlow(),
      documents: new DocumentsFlow(),
    };
    for (const flow of Object.values(flows)) this.addDialog(flow);
  }

  /** All conversations, for the map of them. */
  get conversations(): readonly Flow<object>[] {
    return this.dialogs.getDialogs().filter((dialog) => dialog instanceof Flow);
  }

  /** The bot speaks first. */
  protected override async onBeginDialog(inner: DialogContext): Promise<DialogTurnResult> {
    const turn = dialogTurn(inner.context);
    if (turn.event?.name === 'start' && turn.event.joins === true) turn.memory.joins = true;
    await recogniseCaller(turn);
    await welcome(turn);
    return Dialog.EndOfTurn;
  }

  protected override async onContinueDialog(inner: DialogContext): Promise<DialogTurnResult> {
    const turn = dialogTurn(inner.context);
    const before = inner.stack.map(({ id }) => id);
    const open = fits(inner) ? placeOf(inner) : undefined;
    if (turn.event === undefined) await this.answer(inner, turn);
    else await takeEvent(turn.event, inner, turn);
    turn.open = placeOf(inner);
    turn.facts.noteLeft(before, open, inner);
    return Dialog.EndOfTurn;
  }

  /** Something was said, or sent. */
  private async answer(inner: DialogContext, turn: DialogTurn): Promise<void> {
    if (isTalking(turn)) {
      await saidToAgent(inner, turn);
      return;
    }
    await recover(inner, turn);
    turn.memory.reminded = undefined;
    turn.understood = withPaymentWish(turn.understood);
    await followLanguage(turn);
    const misses = turn.memory.misses;
    const documents = await receiveDocuments(turn);
    if (documents && turn.understood.text.trim() === '') await askAgain(inner, turn);
    else if (!(await calm(turn))) await this.take(inner, turn, documents);
    // Whatever was understood ends the row of misses.
    if (turn.memory.misses === misses) turn.memory.misses = 0;
    await handOver(inner, turn);
    await this.settleDocuments(inner, turn);
    remindLater(inner, turn);
    // Agents see what who waits has said.
    showHandoff(turn);
  }

  /** Documents that a request took are told of; for those that wait, and nothing is open, it is asked what they are for. */
  private async settleDocuments(inner: DialogContext, turn: DialogTurn): Promise<void> {
    const { attached, memory } = turn;
    if (attached !== undefined) await turn.tell(turn.words.documents.attached(attached.count, attached.reference));
    if (memory.documents === undefined || memory.rootQuestion !== undefined || openFlow(inner) !== undefined) return;
    await inner.beginDialog('documents' satisfies FlowId);
  }

  /** A deploy must not break what is under way: `recover` looks at each conversation itself. */
  protected override getInternalVersion(): string {
    return '';
  }

  /** @param documents whether files came along */
  private async take(inner: DialogContext, turn: DialogTurn, documents: boolean): Promise<void> {
    const begin = (flow: FlowId, text: string): Promise<unknown> => inner.beginDialog(flow, { text });
    if (await takeWaitingAnswer(inner, turn)) return;
    if (await takeRootAnswer(inner, turn, begin)) return;
    const flow = openFlow(inner);
    if (flow?.claims(inner, turn) !== true && (await takeMove(turn))) {
      await askAgain(inner, turn);
      return;
    }
    turn.memory.rootQuestion = undefined;
    if (flow === undefined) {
      await this.takeFresh(turn, begin, documents);
      return;
    }
    const anything = flow.claims(inner, turn) || (flow.takesAnything(inner) && isTold(turn));
    if (!anything && (await this.interrupted(inner, flow, turn))) return;
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
    if (heard === undefined) await miss(turn, flow, bearable(flow.isAtWork(inner)));
    // A human comes first, then the open question again.
    if (turn.human === undefined) await flow.next(inner);
  }

  /** A question in passing, steering, or another wish beyond doubt: the open question waits. */
  private async interrupted(inner: DialogContext, flow: Flow<object>, turn: DialogTurn): Promise<boolean> {
    if (isQuestionInPassing(turn)) {
      await answerQuestion(turn);
      await flow.next(inner);
      return true;
    }
    if (await interrupt(inner, flow, turn)) return true;
    if (flow.alike.includes(turn.understood.intent.name) || !anotherWish(flow, turn, overridingScore)) return false;
    await askSwitch(turn);
    return true;
  }

  /** Not an answer to the open question: another wish, or something for another step. */
  private async takeBeside(
    inner: DialogContext,
    flow: Flow<object>,
    turn: DialogTurn,
  ): Promise<'heard' | 'ended' | 'elsewhere' | undefined> {
    const { intent } = turn.understood;
    if (routes[intent.name].to === 'human' && intent.score >= certainScore) {
      turn.escalate('asked');
      return 'elsewhere';
    }
    if (anotherWish(flow, turn, certainScore)) {
      await askSwitch(turn);
      return 'elsewhere';
    }
    return flow.hearBeside(inner, turn);
  }

  /** Nothing is open. */
  private async takeFresh(
    turn: DialogTurn,
    begin: (flow: FlowId, text: string) => Promise<unknown>,
    documents: boolean,
  ): Promise<void> {
    const { text } = turn.understood;
    const topic = saysLabel(turn) ? topics[turn.understood.choice?.id ?? ''] : undefined;
    if (topic !== undefined) {
      await askRoot(turn, { kind: 'topic', text: '', intents: topic });
      return;
    }
    const intent = chosenIntent(turn) ?? turn.understood.intent;
    const route = routeOf(intent.name, text);
    const leadsToRequest = route.to === 'human' || (route.to === 'flow' && savesRequest(route.flow));
    if (documents && !(leadsToRequest && intent.score >= certainScore)) {
      await begin('documents', text);
      return;
    }
    const unsure = route.to === 'nothing' || intent.score < certainScore;
    if (unsure && saysEnough(text)) {
      await answerQuestion(turn, 'goodbye');
      return;
    }
    if (unsure && turn.understood.entities.some(({ type }) => type === 'plan')) {
      // Who names a package and nothing else wants it.
      await begin('planChange', text);
      return;
    }
    if (unsure && saysBroken(text, turn.understood.entities)) {
      await begin('fault', text);
      return;
    }
    if (unsure && asksOfContract(text)) {
      await askRoot(turn, { kind: 'offer', offer: 'contract', text });
      return;
    }
    if (unsure && saysUnneeded(text, turn.understood.entities)) {
      await begin('suspension', text);
      return;
    }
    if (route.to === 'nothing' && turn.begunAgain) {
      await welcome(turn, turn.words.greeting.again);
      return;
    }
    // Who swears is not asked to guess with.
    const swears = turn.memory.angry !== undefined && intent.score < certainScore;
    if (route.to === 'nothing' || swears) {
      await miss(turn);
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
    else if (route.to === 'human') turn.escalate('asked');
    else await answerAndOffer(turn, intent.name);
  }
}

/** Whether a conversation ends with a request, to which documents can be put. */
const savesRequest = (flow: FlowId): boolean => !['requestStatus', 'payment', 'documents'].includes(flow);

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
  const { intent, choice, text } = turn.understood;
  const route = routeOf(intent.name, text);
  if (saysLabel(turn)) return false;
  if (intent.score < score || (choice !== undefined && score < overridingScore)) return false;
  return route.to === 'flow' && route.flow !== flow.id;
}

const askSwitch = (turn: DialogTurn): Promise<void> =>
  askRoot(turn, { kind: 'switch', text: turn.understood.text, intents: [turn.understood.intent.name] });

/** More than a word that steers ("nazaj", "nova številka"), and not the wish for a human alone. */
function isTold({ understood: { text, intent } }: DialogTurn): boolean {
  const words = text.trim().split(/\s+/).length;
  const wantsHuman = routes[intent.name].to === 'human' && intent.score >= overridingScore && words <= mostWordsOfAWish;
  return words > 3 && !wantsHuman;
}
