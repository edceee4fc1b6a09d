/** The things that wording has a name for. */
import type { Intent } from '../../services/understanding';

/** Conversations that stand. */
export type FlowId =
  | 'planChange'
  | 'suspension'
  | 'resumption'
  | 'eracun'
  | 'fault'
  | 'payment'
  | 'documents'
  | 'requestStatus'
  | 'callback';

/** What the bot offers when it is unsure what was meant. */
export type OfferedIntent = Exclude<
  Intent,
  | 'greet'
  | 'thank'
  | 'goodbye'
  | 'affirm'
  | 'deny'
  | 'repeat'
  | 'back'
  | 'cancel'
  | 'help'
  | 'changeLanguage'
  | 'askBot'
  | 'none'
>;
