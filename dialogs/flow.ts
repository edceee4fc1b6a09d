/** A conversation with a purpose: steps that fill a draft, in any order that the subscriber likes. */
import { Dialog, type DialogContext, type DialogReason, type DialogTurnResult } from 'botbuilder-dialogs';
import type { FlowId, Wording } from '../cards/wording';
import type { Intent } from '../services/understanding';
import type { Ended, Heard, Step, StepOutline } from './step';
import { dialogTurn, type DialogTurn } from './turn';

export interface FlowState<D> {
  readonly draft: D;
  /** The step whose question is open. */
  open?: string;
  /** Steps in the order in which they were asked; the way back. */
  trail: string[];
}

/** What a flow is begun with: an utterance that may fill several steps at once. */
export interface FlowOptions {
  readonly text?: string;
}

export abstract class Flow<D extends object> extends Dialog<FlowOptions> {
  protected abstract readonly steps: readonly Step<D>[];
  /** Wishes that answers to its questions are easily taken for: the open step hears those first. */
  readonly alike: readonly Intent[] = [];
  /** What begins it besides the intents that lead to it; for the map of conversations. */
  readonly alsoBegunBy?: string;

  constructor(readonly flowId: FlowId) {
    super(flowId);
  }

  protected abstract newDraft(turn: DialogTurn): D;

  /** All is filled and agreed: stage what is to be saved, and tell of it. */
  protected abstract finish(draft: D, turn: DialogTurn): Promise<void>;

  /** What is saved all the same when it is left unfinished, and said of it. */
  protected abandoned(_draft: D, _turn: DialogTurn): Promise<Ended | undefined> {
    return Promise.resolve(undefined);
  }

  /** What is said to who gives up. */
  protected givenUp(_draft: D, turn: DialogTurn): string {
    return turn.words.steer.cancelled;
  }

  override async beginDialog(dc: DialogContext, options?: FlowOptions): Promise<DialogTurnResult> {
    const turn = dialogTurn(dc.context);
    const state = this.state(dc);
    const text = options?.text;
    turn.facts.begun.push(this.flowId);
    // What was read with the choices of another question in mind is read anew.
    if (text !== undefined && (text !== turn.understood.text || turn.choices.length > 0))
      turn.understood = turn.understand(text);
    Object.assign(state, { draft: this.newDraft(turn), trail: [] } satisfies FlowState<D>);
    if (text !== undefined) {
      const ended = await this.hearBeside(dc, turn);
      if (ended === 'ended') return dc.endDialog();
    }
    return this.next(dc);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = dialogTurn(dc.context);
    const heard = (await this.hearOpen(dc, turn)) ?? (await this.hearBeside(dc, turn));
    if (heard === 'ended') return dc.endDialog();
    if (heard === 'back' && (await this.back(dc))) return Dialog.EndOfTurn;
    if (heard === undefined) turn.memory.misses += 1;
    return this.next(dc);
  }

  override async resumeDialog(dc: DialogContext, _reason: DialogReason): Promise<DialogTurnResult> {
    await dialogTurn(dc.context).tell(dialogTurn(dc.context).words.flow.backTo(this.flowId));
    return this.next(dc);
  }

  override async repromptDialog(): Promise<void> {
    // The root calls `next`, which needs the dialog context.
  }

  /**
   * The flow had asked to be woken. Answers whether it made something of it; where it did not, the subscriber is reminded
   * that the question is still open.
   */
  woken(_dc: DialogContext, _turn: DialogTurn): Promise<boolean> {
    return Promise.resolve(false);
  }

  /** Whether what was said is meant for the open question beyond doubt. */
  claims(dc: DialogContext, turn: DialogTurn): boolean {
    const state = this.state(dc);
    const step = this.steps.find(({ name }) => name === state.open);
    return step?.claims?.(state.draft, turn) ?? false;
  }

  /** Whether the open step made something of the utterance; a refusal has been told then. */
  async hearOpen(dc: DialogContext, turn: DialogTurn): Promise<'heard' | 'back' | 'ended' | undefined> {
    const state = this.state(dc);
    const step = this.steps.find(({ name }) => name === state.open);
    if (step === undefined) return undefined;
    const said = await step.hear(state.draft, turn, true, state.open);
    if (said === 'back') return said;
    const heard = await this.told(said, turn);
    // "ja, ampak od petka": what else was said counts too.
    if (heard === 'heard') await this.hearOthers(state, turn);
    return heard;
  }

  /** Whether the open question takes whatever is said. */
  takesAnything(dc: DialogContext): boolean {
    const { open } = this.state(dc);
    return this.steps.find(({ name }) => name === open)?.freeText === true;
  }

  /** Whether the subscriber is at work on what the open step asks for. */
  isAtWork(dc: DialogContext): boolean {
    const { open } = this.state(dc);
    return this.steps.find(({ name }) => name === open)?.atWork === true;
  }

  /** Whether a step other than the open one did: an answer given ahead, or an earlier one corrected. */
  async hearBeside(dc: DialogContext, turn: DialogTurn): Promise<'heard' | 'ended' | undefined> {
    return this.hearOthers(this.state(dc), turn);
  }

  /** Goes one question back; `false` when this is the first. */
  async back(dc: DialogContext): Promise<boolean> {
    const turn = dialogTurn(dc.context);
    const state = this.state(dc);
    const way = this.wayTo(state);
    for (let name = way.pop(); name !== undefined; name = way.pop()) {
      const step = this.steps.find((one) => one.name === name);
      if (step?.forget === undefined || !(await (step.needed?.(state.draft, turn) ?? true))) continue;
      step.forget(state.draft, turn);
      state.trail = way;
      if (await this.put(step, state, turn)) await dc.endDialog();
      return true;
    }
    return false;
  }

  /** The step whose question is open. */
  openStep(dc: DialogContext): string | undefined {
    return this.state(dc).open;
  }

  /** Left for something else. Answers whether something was saved all the same, and told of. */
  async drop(dc: DialogContext): Promise<boolean> {
    const turn = dialogTurn(dc.context);
    const kept = await this.abandoned(this.state(dc).draft, turn);
    if (kept !== undefined) await tellEnd(kept, turn);
    return kept !== undefined;
  }

  /** Given up; a conversation that was put aside for it goes on. */
  async cancel(dc: DialogContext): Promise<void> {
    const turn = dialogTurn(dc.context);
    if (!(await this.drop(dc))) await turn.tell(this.givenUp(this.state(dc).draft, turn));
    turn.memory.expecting = undefined;
    await dc.endDialog();
  }

  /** Its steps in the order in which they are asked, as far as they can be told without a conversation. */
  outline(words: Wording): readonly StepOutline[] {
    return this.steps.map((step) => ({
      name: step.name,
      ...(step.about === undefined ? {} : { about: step.about }),
      ...(step.ends === undefined ? {} : { ends: step.ends }),
      edits: (step.edits?.({ words }) ?? []).map(({ step: edited, title }) => ({ to: edited.name, title })),
      conditional: step.needed !== undefined,
      forgettable: step.forget !== undefined,
    }));
  }

  /** The steps before the open one, in the order of asking; what was said unasked stands where it would have been asked. */
  private wayTo({ open, trail }: FlowState<D>): string[] {
    const names = this.steps.map(({ name }) => name);
    const way = trail.filter((name) => name !== open);
    const before = names.slice(0, Math.max(0, names.indexOf(open ?? '')));
    for (const name of before.filter((one) => !way.includes(one))) {
      const earlier = way.findLastIndex((other) => names.indexOf(other) < names.indexOf(name));
      way.splice(earlier + 1, 0, name);
    }
    return way;
  }

  /** Whether a saved state still fits this flow, as it may not after a deploy. */
  fits(state: unknown): boolean {
    if (typeof state !== 'object' || state === null || !('draft' in state) || !('trail' in state)) return false;
    const open = 'open' in state ? state.open : undefined;
    return open === undefined || this.steps.some(({ name }) => name === open);
  }

  /** Asks the first thing that is needed and not known; ends the flow when there is none. */
  async next(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = dialogTurn(dc.context);
    const state = this.state(dc);
    for (const step of this.steps) {
      if (!(await (step.needed?.(state.draft, turn) ?? true)) || (await step.filled(state.draft, turn))) continue;
      return (await this.put(step, state, turn)) ? dc.endDialog() : Dialog.EndOfTurn;
    }
    await this.finish(state.draft, turn);
    turn.facts.ended.push({ flow: this.flowId, how: 'done' });
    return dc.endDialog();
  }

  /** Asks; `true` when there is nothing to ask about and the flow ends. */
  private async put(step: Step<D>, state: FlowState<D>, turn: DialogTurn): Promise<boolean> {
    const asking = await step.ask(state.draft, turn);
    if ('ended' in asking) {
      await this.end(asking, turn);
      return true;
    }
    const { expecting, ...question } = asking;
    state.open = step.name;
    if (state.trail.at(-1) !== step.name) state.trail.push(step.name);
    await turn.ask(question, expecting);
    return false;
  }

  private async hearOthers(state: FlowState<D>, turn: DialogTurn): Promise<'heard' | 'ended' | undefined> {
    let any: 'heard' | undefined;
    for (const step of this.steps) {
      if (step.name === state.open) continue;
      const heard = await this.told(await step.hear(state.draft, turn, false, state.open), turn);
      if (heard === 'ended') return 'ended';
      any = heard ?? any;
    }
    return any;
  }

  private async told(heard: Heard, turn: DialogTurn): Promise<'heard' | 'ended' | undefined> {
    if (heard === undefined || heard === 'back') return undefined;
    if (heard === 'taken') return 'heard';
    if ('refused' in heard) {
      await turn.tell(heard.refused);
      return 'heard';
    }
    await this.end(heard, turn);
    return 'ended';
  }

  private async end(ended: Ended, turn: DialogTurn): Promise<void> {
    turn.facts.ended.push({ flow: this.flowId, how: 'ended' });
    await tellEnd(ended, turn);
  }

  protected state(dc: DialogContext): FlowState<D> {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- botbuilder types the state of a dialog as any
    return dc.activeDialog?.state;
  }
}

async function tellEnd({ ended, human, request, voicemail }: Ended, turn: DialogTurn): Promise<void> {
  const marks = { ...(request === undefined ? {} : { request }), ...(voicemail === undefined ? {} : { voicemail }) };
  await turn.tell(ended, Object.keys(marks).length === 0 ? undefined : marks);
  if (human !== undefined) turn.escalate(human);
}
