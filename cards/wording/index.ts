/** The wording of both languages; a sentence that one of them lacks is a compile error. */
import type { Language } from '../../services/understanding';
import { en } from './en';
import { sl } from './sl';

export type Wording = typeof sl;
export type { FlowId, OfferedIntent } from './terms';

export const wordings: Readonly<Record<Language, Wording>> = { sl, en };
