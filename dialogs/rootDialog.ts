/** Every turn comes here first: understood once, then it steers, interrupts, goes on with what is open, or begins something. */
import { ComponentDialog, Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { FlowId } from '../cards/wording';
import { CallbackFlow } from './callback';
import type { BotEvent } from './events';
import { DocumentsFlow } from './documents/documents';
import { receiveDocuments } from './documents/received';
import { EracunFlow } from './eracun/eracun';
import { FaultFlow } from './fault/fault';
import { saysBroken } from './fault/signs';
import { answerQuestion, interrupt, isQuestionInPassing, welcome } from './interruptions';
import { routeOf, routes, topics } from './intents';
import { Flow } from './flow';
import { followLanguage } from './language';
import { calm, humanFlow, miss } from './patience';
import { PaymentFlow } from './payment/payment';
import { withPaymentWish } from './payment/paymentWish';
import { PlanChangeFlow } from './planChange/planChange';
import { RequestStatusFlow } from './requestStatus/requestStatus';
import { ResumptionFlow } from './resumption/resumption';
import { SuspensionFlow } from './suspension/suspension';
import { plainWords } from './plainWords';
import { recogniseCaller } from './prompts/identification';
import { answerAndOffer, askResume, askRoot, openFlow, reprompt, takeRootAnswer } from './rootQuestion';
import { certainScore, intentNames, type ScoredIntent } from '../services/understanding';
import type { OpenPlace } from '../services/turns';
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
      eracun: new EracunFlow(),
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
    await recogniseCaller(turn);
    await welcome(turn);
    return Dialog.EndOfTurn;
  }

  protected override async onContinueDialog(inner: DialogContext): Promise<DialogTurnResult> {
    const turn = dialogTurn(inner.context);
    if (turn.event === undefined) await this.answer(inner, turn);
    else await this.takeEvent(turn.event, inner, turn);
    turn.open = this.placeOf(inner);
    return Dialog.EndOfTurn;
  }

  /** Something was said, or sent. */
  private async answer(inner: DialogContext, turn: DialogTurn): Promise<void> {
    await this.recover(inner, turn);
    turn.memory.reminded = undefined;
    turn.understood = withPaymentWish(turn.understood);
    await followLanguage(turn);
    const misses = turn.memory.misses;
    const documents = await receiveDocuments(turn);
    if (documents && turn.understood.text.trim() === '') await askAgain(inner, turn);
    else if (!(await calm(turn))) await this.take(inner, turn, documents);
    // Whatever was understood ends the row of misses.
    if (turn.memory.misses === misses) turn.memory.misses = 0;
    await this.handOver(inner, turn);
    await this.settleDocuments(inner, turn);
    this.remindLater(inner, turn);
  }

  /** Whoever falls silent in the middle of something is reminded; who said goodbye is not. */
  private remindLater(inner: DialogContext, turn: DialogTurn): void {
    if (openFlow(inner) !== undefined && !turn.farewell) turn.wakeIn(silenceMs);
  }

  /** What is open, for who looks at the conversation from outside. */
  private placeOf(inner: DialogContext): OpenPlace | undefined {
    const flow = openFlow(inner);
    if (flow === undefined) return undefined;
    const step = flow.openStep(inner);
    return { flow: flow.flowId, ...(step === undefined ? {} : { step }) };
  }

  private async takeEvent(event: BotEvent, inner: DialogContext, turn: DialogTurn): Promise<void> {
    switch (event.name) {
      case 'start':
        return;
      case 'wake':
        await this.woken(inner, turn);
        return;
      case 'silence':
        await turn.tell(turn.words.miss.silence);
        turn.escalate('silence');
        await this.handOver(inner, turn);
        return;
      case 'resume':
        await this.recover(inner, turn);
        // Whoever is back may be somebody else.
        turn.memory.identity = undefined;
        turn.memory.claim = undefined;
        await recogniseCaller(turn);
        if (!(await askResume(inner, turn))) await welcome(turn, turn.words.greeting.again);
        return;
      case 'refusedFiles':
        await turn.tell(turn.words.documents.refused[event.why]);
        if (this.fits(inner)) await askAgain(inner, turn);
        this.remindLater(inner, turn);
        return;
    }
  }

  /** Documents that a request took are told of; for those that wait, and nothing is open, it is asked what they are for. */
  private async settleDocuments(inner: DialogContext, turn: DialogTurn): Promise<void> {
    const { attached, memory } = turn;
    if (attached !== undefined) await turn.tell(turn.words.documents.attached(attached.count, attached.reference));
    if (memory.documents === undefined || memory.rootQuestion !== undefined || openFlow(inner) !== undefined) return;
    await inner.beginDialog('documents' satisfies FlowId);
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

  /** A conversation came to a point where a human goes on. */
  private async handOver(inner: DialogContext, turn: DialogTurn): Promise<void> {
    if (turn.human === undefined || inner.activeDialog?.id === humanFlow) return;
    turn.memory.rootQuestion = undefined;
    await inner.beginDialog(humanFlow, { text: turn.understood.text });
  }

  /** A deploy must not break what is under way: `recover` looks at each conversation itself. */
  protected override getInternalVersion(): string {
    return '';
  }

  /** @param documents whether files came along */
  private async take(inner: DialogContext, turn: DialogTurn, documents: boolean): Promise<void> {
    const begin = (flow: FlowId, text: string): Promise<unknown> => inner.beginDialog(flow, { text });
    if (await takeRootAnswer(inner, turn, begin)) return;
    turn.memory.rootQuestion = undefined;
    const flow = openFlow(inner);
    if (flow === undefined) {
      await this.takeFresh(turn, begin, documents);
      return;
    }
    const anything = flow.takesAnything(inner) && isLong(turn);
    if (!anything && isQuestionInPassing(turn)) {
      await answerQuestion(turn);
      await flow.next(inner);
      return;
    }
    if (!anything && (await interrupt(inner, flow, turn))) return;
    const isAlike = flow.alike.includes(turn.understood.intent.name);
    if (!anything && !isAlike && anotherWish(flow, turn, overridingScore)) {
      await askSwitch(turn);
      return;
    }
    const heard = (await flow.hearOpen(inner, turn)) ?? (await this.takeBeside(inner, flow, turn));
    if (heard === 'elsewhere') return;
    if (heard === 'ended') {
      await inner.endDialog();
      return;
    }
    if (heard === undefined) await miss(turn, flow);
    // A human comes first, then the open question again.
    if (turn.human === undefined || flow.id === humanFlow) await flow.next(inner);
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
    if (documents && !(route.to === 'flow' && intent.score >= certainScore && savesRequest(route.flow))) {
      await begin('documents', text);
      return;
    }
    const unsure = route.to === 'nothing' || intent.score < certainScore;
    if (unsure && turn.understood.entities.some(({ type }) => type === 'plan')) {
      // Who names a package and nothing else wants it.
      await begin('planChange', text);
      return;
    }
    if (unsure && saysBroken(text, turn.understood.entities)) {
      await begin('fault', text);
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
    else await answerAndOffer(turn, intent.name);
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
  return (route.to === 'flow' && route.flow !== flow.id) || route.to === 'office';
}

const askSwitch = (turn: DialogTurn): Promise<void> =>
  askRoot(turn, { kind: 'switch', text: turn.understood.text, intents: [turn.understood.intent.name] });

/** More than a word that steers ("nazaj", "nova številka"). */
const isLong = ({ understood }: DialogTurn): boolean => understood.text.trim().split(/\s+/).length > 3;

/** The open question again: the root's own, or that of the open conversation. */
async function askAgain(inner: DialogContext, turn: DialogTurn): Promise<void> {
  const { rootQuestion } = turn.memory;
  if (rootQuestion !== undefined) await askRoot(turn, rootQuestion);
  else await reprompt(inner);
}
