/** What a site may set on the script tag; whatever does not hold falls back to the default. */
import { readColour } from '../shared/colour';
import { readLanguage } from '../shared/language';
import type { Language } from '../texts/types';

export interface LauncherOptions {
  readonly language: Language;
  readonly colour: string;
  readonly position: 'left' | 'right';
  /** Pixels between the button and the lower edge, for sites with a bar there. */
  readonly offset: number;
  readonly title: string | undefined;
}

const defaultColour = '#0b5c8a';

/** Reads `data-language`, `data-colour` (or `data-color`), `data-position`, `data-offset` and `data-title`. */
export function readOptions(data: Readonly<Record<string, string | undefined>>, pageLanguage: string): LauncherOptions {
  const offset = /^\d{1,3}$/.test(data['offset'] ?? '') ? Number(data['offset']) : 16;
  return {
    language: readLanguage(data['language'], pageLanguage),
    colour: readColour(data['colour'] ?? data['color']) ?? defaultColour,
    position: data['position']?.trim() === 'left' ? 'left' : 'right',
    offset: Math.min(offset, 400),
    title: data['title']?.trim().slice(0, 40) || undefined,
  };
}
