/** Azure Speech over its REST interface: SSML in, 16-bit sound at 8 kHz out (learn.microsoft.com, "Text to speech REST API"). */
import type { Language } from '../../understanding';
import { samplesOf, type Pcm } from '../audio';
import { SpeechError } from '../speech';
import type { Voice } from './voice';

const voices: Readonly<Record<Language, { readonly locale: string; readonly name: string }>> = {
  sl: { locale: 'sl-SI', name: 'sl-SI-PetraNeural' },
  en: { locale: 'en-GB', name: 'en-GB-SoniaNeural' },
};

/** What can be done about an answer that is no sound. */
const fixes: Readonly<Record<number, string>> = {
  400: 'Look at the words of the clip.',
  401: 'Check AZURE_SPEECH_KEY and AZURE_SPEECH_REGION.',
  403: 'Check AZURE_SPEECH_KEY and AZURE_SPEECH_REGION.',
  404: 'Check AZURE_SPEECH_REGION.',
  429: 'The account speaks more than it may; raise its limit.',
};

export interface AzureOptions {
  readonly key: string;
  readonly region: string;
  /** 1 is the usual speed. */
  readonly speed: number;
  readonly fetch: typeof fetch;
}

export class AzureVoice implements Voice {
  readonly name: string;
  private readonly url: string;

  constructor(private readonly options: AzureOptions) {
    this.name = `azure ${voices.sl.name} ${voices.en.name} ${options.speed}`;
    this.url = `https://${options.region}.tts.speech.microsoft.com/cognitiveservices/v1`;
  }

  async speak(words: string, language: Language, signal: AbortSignal): Promise<Pcm> {
    const response = await this.options
      .fetch(this.url, {
        method: 'POST',
        headers: {
          'Ocp-Apim-Subscription-Key': this.options.key,
          'Content-Type': 'application/ssml+xml',
          'X-Microsoft-OutputFormat': 'raw-8khz-16bit-mono-pcm',
          'User-Agent': 'kabelnet-support-bot',
        },
        body: ssml(words, language, this.options.speed),
        signal,
      })
      .catch((error: unknown) => {
        throw failure('it cannot be reached', 'Check the network and AZURE_SPEECH_REGION.', error);
      });
    if (!response.ok) {
      await response.body?.cancel();
      throw failure(`it answered ${response.status}`, fixes[response.status] ?? 'It will be tried again.');
    }
    return { samples: samplesOf(Buffer.from(await response.arrayBuffer())), rate: 8000 };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

const failure = (reason: string, fix: string, cause?: unknown): SpeechError =>
  new SpeechError('Speaking with Azure', reason, fix, { cause });

function ssml(words: string, language: Language, speed: number): string {
  const { locale, name } = voices[language];
  const rate = `${speed < 1 ? '' : '+'}${Math.round((speed - 1) * 100)}%`;
  return `<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="${locale}"><voice name="${name}"><prosody rate="${rate}">${escaped(words)}</prosody></voice></speak>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
