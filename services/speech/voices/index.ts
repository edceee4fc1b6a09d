/** The voices by the settings: for each language the wanted one, and espeak-ng behind it for when that one fails. */
import { existsSync } from 'node:fs';
import type { Language } from '../../understanding';
import { SettingsError, type Settings } from '../../settings';
import { AzureVoice } from './azureVoice';
import { ByClause } from './byClause';
import { EspeakVoice } from './espeakVoice';
import { PiperVoice } from './piperVoice';
import type { Voice } from './voice';

export type { Voice } from './voice';

/** In the order in which they are tried. */
export type Voices = Readonly<Record<Language, readonly Voice[]>>;

/**
 * @param folder where voices may write for a moment
 * @throws SettingsError when a file that a setting names is not there
 */
export function createVoices({ mode, voice }: Pick<Settings, 'mode' | 'voice'>, folder: string): Voices {
  const { speed } = voice;
  const binary = voice.espeakBinary ?? espeakOfTheMachine();
  const espeak = new ByClause(new EspeakVoice({ speed, binary, folder }), speed);
  // Demo mode never contacts anyone, whatever accounts are set.
  if (voice.kind === 'azure' && mode === 'production') {
    const azure = new AzureVoice({ ...voice, speed, fetch });
    return { sl: [azure, espeak], en: [azure, espeak] };
  }
  if (voice.kind === 'piper') {
    if (!existsSync(voice.model)) throw new SettingsError([`PIPER_MODEL: there is no file ${voice.model}`]);
    // A model speaks one language.
    return { sl: [new PiperVoice({ ...voice, speed, folder }), espeak], en: [espeak] };
  }
  return { sl: [espeak], en: [espeak] };
}

/** The build that comes along may be left out of an installation, for its licence or its size. */
function espeakOfTheMachine(): string | undefined {
  try {
    require.resolve('@echogarden/espeak-ng-emscripten');
    return undefined;
  } catch {
    return 'espeak-ng';
  }
}
