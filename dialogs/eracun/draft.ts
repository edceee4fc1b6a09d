/** What is known of an eRačun in the making, and what follows from it together with the file. */
import type { FileRef } from '../../services/attachments';
import type { EracunAction } from '../../services/requests';
import { subscriberOnFile } from '../onFile';
import type { Step } from '../step';
import type { Confirmable } from '../prompts/confirmation';
import type { Replacing } from '../prompts/existing';
import type { DialogTurn } from '../turn';

export interface Eracun extends Confirmable, Replacing {
  /** An e-invoice in a bank was asked for; `passed` where eRačun by e-mail is wanted after all. */
  bank?: 'asked' | 'passed';
  /** What was said to be wanted; what it comes to depends on the file. */
  wish?: EracunAction;
  email?: string;
  /** The address on file is meant, whatever it is. */
  onFile?: boolean;
  /** An address that is right, though it looks mistyped. */
  kept?: string;
  /** Given before it is saved, since the form names it. */
  reference?: string;
  form?: FileRef;
  saved?: SavedEracun;
  /** Reference of what was saved here before, which stands until another one takes its place. */
  standing?: string;
  /** What became of the confirmation of the address. */
  proof?: 'right' | 'later';
}

/** The request, saved; its address may still be unconfirmed. */
export interface SavedEracun {
  readonly reference: string;
  readonly email: string;
  /** The code that is on its way. */
  readonly challengeId?: string;
  /** How long that code holds (ISO). */
  readonly until?: string;
}

/** What it comes to; `undefined` as long as who has eRačun already has not said what to change. */
export async function actionOf(draft: Eracun, turn: DialogTurn): Promise<EracunAction | undefined> {
  const file = await subscriberOnFile(turn);
  if (file === undefined) return draft.wish ?? 'signUp';
  if (!file.eracun) return draft.wish === 'leave' ? undefined : 'signUp';
  if (draft.wish === 'leave' || draft.wish === 'changeAddress') return draft.wish;
  return draft.email === undefined || isSame(draft.email, file.email) ? undefined : 'changeAddress';
}

/** Where bills are to go, as far as it is known. */
export async function emailOf(draft: Eracun, turn: DialogTurn): Promise<string | undefined> {
  if (draft.email !== undefined || draft.onFile !== true) return draft.email;
  return (await subscriberOnFile(turn))?.email;
}

/** Where they go now, for who has proven who they are. */
export async function formerEmailOf(turn: DialogTurn): Promise<string | undefined> {
  const file = await subscriberOnFile(turn);
  return file?.eracun === true ? file.email : undefined;
}

/** Upper and lower case are the same mailbox wherever people have theirs. */
export const isSame = (a: string, b: string | undefined): boolean => a.toLowerCase() === b?.toLowerCase();

/** Whether the one-time code was read at this very address. */
export const isProven = (email: string, { memory: { identity } }: DialogTurn): boolean =>
  identity?.verification === 'otp' && isSame(email, identity.email);

/** A step that has nothing to ask once the request is saved. */
export const beforeSaving = (step: Step<Eracun>): Step<Eracun> => ({
  ...step,
  needed: (draft, turn) => draft.saved === undefined && (step.needed?.(draft, turn) ?? true),
});

/** Another address for what is saved: it is agreed to anew, and takes the place of what was. */
export function reopen(draft: Eracun): void {
  if (draft.saved === undefined) return;
  draft.standing = draft.saved.reference;
  draft.replaces = [...(draft.replaces ?? []), draft.standing];
  delete draft.saved;
  delete draft.reference;
  delete draft.form;
  delete draft.confirmed;
  delete draft.proof;
}
