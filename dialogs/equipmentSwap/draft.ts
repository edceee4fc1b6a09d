/** What is known of a swap so far, and what follows from it. */
import { guides, type EquipmentType, type Guide, type GuideStep } from '../../services/guides';
import type { Address } from '../../services/subscribers';
import type { Confirmable } from '../prompts/confirmation';
import type { Replacing } from '../prompts/existing';
import type { DialogTurn } from '../turn';

/** Said instead of the step, once; then the step is asked as ever. */
export type Aside =
  | { readonly kind: 'waiting' }
  /** The sign of life after a long silence. */
  | { readonly kind: 'stillHere' }
  /** Help with the step: the first one at place 0, then the next. */
  | { readonly kind: 'help'; readonly place: number }
  | { readonly kind: 'lights'; readonly state: string }
  /** Lights are told of while the device is not even switched on. */
  | { readonly kind: 'lightsLater' }
  /** A check was made, but whether the device works was not said. */
  | { readonly kind: 'worksNow' };

export interface SwapDraft extends Confirmable, Replacing {
  /** A new one is needed, or it has come and takes the old one's place. */
  mode?: 'delivery' | 'guided';
  equipment?: EquipmentType;
  /** Ids of the checks and steps that are done, in order. */
  steps: string[];
  aside?: Aside;
  /** How often the open step did not work. */
  stuck?: number;
  /** The subscriber asked for time. */
  waiting?: boolean;

  /** Whether to go on where it was left the last time has been answered. */
  resumed?: boolean;
  serial?: string;
  /** Read with letters taken for digits; to be confirmed. */
  similarSerial?: string;
  /** Whether the conversation runs over the device that is swapped. */
  overDevice?: boolean;
  /** How it goes on while the connection is away. */
  moveTo?: 'sms' | 'call' | 'stay';
  linkSent?: boolean;
  /** The device is being registered. */
  registration?: {
    readonly attempt: number;
    readonly serial: string;
    /** Names the attempt to the system of the network. */
    readonly key: string;
    readonly since: string;
    readonly failed?: true;
  };
  registered?: boolean;

  symptom?: string;
  /** A check helped. */
  solved?: boolean;
  /** The subscriber wants to prove who they are before ordering. */
  withCode?: boolean;
  address?: Address | 'onFile';
  /** Not to the address on file. */
  elsewhere?: boolean;
  /** The street, while the place is missing. */
  street?: string;
}

export const guideOf = ({ equipment }: SwapDraft): Guide => guides[equipment ?? 'modem'];

export const isGuided = ({ mode, equipment }: SwapDraft): boolean => mode === 'guided' && equipment !== undefined;

/** A new one is to be sent. */
export const isOrder = ({ mode, equipment, solved }: SwapDraft): boolean =>
  mode === 'delivery' && equipment !== undefined && solved !== true;

/** The checks before an order, or the steps of the swap. */
export const waysOf = (draft: SwapDraft): readonly GuideStep[] =>
  draft.mode === 'guided' ? guideOf(draft).steps : guideOf(draft).checks;

/** The first check or step that is not done. */
export const nextWay = (draft: SwapDraft): GuideStep | undefined =>
  waysOf(draft).find(({ id }) => !draft.steps.includes(id));

/** Whose swap it is: the number alone is enough to be guided. */
export const numberOf = ({ memory }: DialogTurn): string | undefined =>
  memory.identity?.subscriberNumber ?? memory.claim?.subscriberNumber;

export const isProven = ({ memory }: DialogTurn): boolean => memory.identity?.verification === 'otp';

/** Keeps how far a guided swap has come, so that it goes on there in another conversation. */
export function keepProgress(draft: SwapDraft, turn: DialogTurn): void {
  const { equipment, steps, serial } = draft;
  const subscriberNumber = numberOf(turn);
  if (!isGuided(draft) || equipment === undefined || subscriberNumber === undefined) return;
  // Before the first step nothing is there to be kept, but perhaps an earlier swap to go on with.
  if (draft.resumed === undefined && steps.length === 0) return;
  draft.resumed ??= false;
  const swap = { subscriberNumber, equipment, steps: [...steps], ...(serial === undefined ? {} : { serial }) };
  turn.stage({ type: 'keepSwap', change: { swap, at: turn.now } });
}

/** It is over: nothing of it is to be gone on with. */
export function forgetProgress(draft: SwapDraft, turn: DialogTurn): void {
  const subscriberNumber = numberOf(turn);
  if (draft.equipment === undefined || subscriberNumber === undefined) return;
  turn.stage({ type: 'keepSwap', change: { over: { subscriberNumber, equipment: draft.equipment }, at: turn.now } });
}
