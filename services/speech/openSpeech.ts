/** Puts speech together by the settings. */
import path from 'node:path';
import type { Settings } from '../settings';
import { CachedSpeech, type CachedSpeechOptions } from './cachedSpeech';
import { ClipFolder } from './clipFolder';
import type { Speech } from './speech';
import { createVoices } from './voices';

/** So long a caller hears nothing before the words are said in another way; Twilio waits for 15 s. */
const patienceMs = 6000;

/** 200 MB, some seven hours of speech. */
const largestBytes = 200 * 1024 * 1024;

export type SpeechOptions = Pick<CachedSpeechOptions, 'words' | 'secret' | 'onSpoken' | 'report'> & {
  /** Another patience than a caller's. */
  readonly patienceMs?: number;
  readonly settings: Pick<Settings, 'mode' | 'voice' | 'dataDir' | 'retentionDays'>;
  readonly now: () => Date;
};

/** Where clips are kept. */
export const speechFolder = (dataDir: string): string => path.join(dataDir, 'speech');

/** @throws SettingsError when a voice cannot be what the settings say */
export function openSpeech({ settings, now, ...options }: SpeechOptions): Speech {
  const folder = speechFolder(settings.dataDir);
  return new CachedSpeech({
    patienceMs,
    ...options,
    now,
    folder: new ClipFolder({ folder, largestBytes, keepMs: settings.retentionDays * 86_400_000, now }),
    voices: createVoices(settings, folder),
  });
}
