/** One thing to know: how a flow asks for it, hears it, and forgets it. */
import type { Message, Question } from '../cards/reply';
import type { HandoffReason } from '../services/handoff';
import type { RequestKind } from '../services/requests';
import type { ExpectedKind } from '../services/understanding';
import type { DialogTurn } from './turn';

/** What a step made of an utterance; `undefined`: nothing in it was for this step. */
export type Heard =
  | 'taken'
  /** The question before is wanted. */
  | 'back'
  /** Understood and not possible: why, and the question stays open. */
  | { readonly refused: Message }
  | Ended
  | undefined;

/** What the reply that tells of a saved request carries. */
export interface SavedMark {
  readonly reference: string;
  readonly kind: RequestKind;
}

/** The flow ends here with these words, its purpose not reached. */
export interface Ended {
  readonly ended: Message;
  /** Why a human is to go on from here. */
  readonly human?: HandoffReason;
  /** The request that was saved all the same. */
  readonly request?: SavedMark;
  /** What is said next is recorded, as a message for the office. */
  readonly voicemail?: true;
}

/** A question, and what its answer may be. */
export type Asking = Question & { readonly expecting?: ExpectedKind };

/** What the map of conversations tells of a step besides its name (docs/conversations.md). */
interface StepNotes {
  /** What it asks, in a few words. */
  readonly about?: string;
  /** Why the flow may end at it without its purpose. */
  readonly ends?: string;
  /** The steps that it sends back to, with what their buttons say. */
  edits?(
    turn: Pick<DialogTurn, 'words'>,
  ): readonly { readonly step: { readonly name: string }; readonly title: string }[];
}

/** A step as the map of conversations shows it. */
export interface StepOutline {
  readonly name: string;
  readonly about?: string;
  readonly ends?: string;
  readonly edits: readonly { readonly to: string; readonly title: string }[];
  /** Asked only where the draft or the file makes it needed. */
  readonly conditional: boolean;
  /** Its answer can be forgotten, so "nazaj" leads back to it. */
  readonly forgettable: boolean;
}

/** One thing to know. A flow asks for it when it is needed and not yet filled. */
export interface Step<D> extends StepNotes {
  /** Unique in the flow; "uredi" and the saved state name it. */
  readonly name: string;
  /** Absent: always needed. */
  needed?(draft: D, turn: DialogTurn): boolean | Promise<boolean>;
  filled(draft: D, turn: DialogTurn): boolean | Promise<boolean>;
  /** Anything may be the answer: only a few words steer, and nothing in it is taken for another wish. */
  readonly freeText?: true;
  /** The subscriber works meanwhile, and not all that is heard is meant for us. */
  readonly atWork?: true;
  /** A question; or, where there is nothing to ask about, the words that the flow ends with. */
  ask(draft: D, turn: DialogTurn): Asking | Ended | Promise<Asking | Ended>;
  /**
   * `open`: the utterance answers this step's question; otherwise only what is meant for it beyond doubt counts.
   * `asked`: the step whose question is open; none when the flow begins.
   */
  hear(draft: D, turn: DialogTurn, open: boolean, asked?: string): Heard | Promise<Heard>;
  /**
   * Whether what was said is meant for this step's open question, whatever else it sounds like: "ne gre" in the middle of a
   * guided step is no report of a fault. Absent: never.
   */
  claims?(draft: D, turn: DialogTurn): boolean;
  /** Forgets the answer, so that it is asked again. Absent: there is no way back behind this step. */
  forget?(draft: D, turn: DialogTurn): void;
}
