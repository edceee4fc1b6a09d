/** Texts of the agent desk, by language. */
import type { Language } from '../types';
import { en } from './en';
import { sl } from './sl';
import type { DeskTexts } from './types';

export const deskTexts: Readonly<Record<Language, DeskTexts>> = { sl, en };
export type { ConflictTexts, DeskTexts } from './types';
