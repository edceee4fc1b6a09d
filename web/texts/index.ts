/** All texts of the web, by language. */
import { en } from './en';
import { sl } from './sl';
import type { Language, Texts } from './types';

export const texts: Readonly<Record<Language, Texts>> = { sl, en };
