/** What every part of the desk needs: the language with its texts, and who is signed in. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { deskTexts, type DeskTexts } from '../texts/desk';
import type { Language } from '../texts/types';
import type { Me } from './api';

interface Surroundings {
  readonly texts: DeskTexts;
  readonly language: Language;
  readonly me: Me | undefined;
}

export const Context = createContext<Surroundings>({ texts: deskTexts.sl, language: 'sl', me: undefined });
export const useDesk = (): Surroundings => useContext(Context);
