/** espeak-ng: the WebAssembly build in programs that stay, or an `espeak-ng` of the machine's, run for each sentence. */
import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import type { Language } from '../../understanding';
import { projectFile } from '../../shared/projectFile';
import { readWav, type Pcm } from '../audio';
import { SpeechError } from '../speech';
import { LinePrograms } from './linePrograms';
import { stressVersion, withStress } from './slovenianStress';
import { speakToFile } from './soundFiles';
import type { Voice } from './voice';

const voices: Readonly<Record<Language, string>> = { sl: 'sl', en: 'en-gb' };
/** Words a minute; espeak's own 175 is too fast for a telephone. */
const wordsAMinute = 160;
/** Of 99; a little lower than espeak's own 50, since a telephone cuts off the depth. */
const pitch = 45;

export interface EspeakOptions {
  /** 1 is the usual speed. */
  readonly speed: number;
  /** An espeak-ng of the machine's; absent: the WebAssembly build. */
  readonly binary?: string | undefined;
  /** Where files may be written for a moment. */
  readonly folder: string;
}

export class EspeakVoice implements Voice {
  readonly name: string;
  private readonly rate: number;
  private readonly programs: LinePrograms;

  constructor(private readonly options: EspeakOptions) {
    this.rate = Math.round(wordsAMinute * options.speed);
    this.name = `espeak-ng ${options.binary ?? 'wasm'} ${this.rate}/${pitch}/${stressVersion}`;
    this.programs = new LinePrograms({
      name: 'espeak-ng',
      command: process.execPath,
      args: [projectFile('services/speech/voices/espeakProgram.js')],
      fix: 'Install the dependencies again (npm ci), or name an espeak-ng of the machine in ESPEAK_BINARY.',
      atOnce: 2,
    });
  }

  async speak(words: string, language: Language, signal: AbortSignal): Promise<Pcm> {
    const voice = voices[language];
    const text = language === 'sl' ? withStress(words) : words;
    if (this.options.binary !== undefined) return this.run(this.options.binary, text, voice, signal);
    return speakToFile(this.programs, this.options.folder, { text, voice, rate: this.rate, pitch }, signal);
  }

  close(): Promise<void> {
    return this.programs.close();
  }

  /** The words go in by standard input: what stands among the arguments can be seen by others on the machine. */
  private async run(binary: string, words: string, voice: string, signal: AbortSignal): Promise<Pcm> {
    const args = ['-v', voice, '-s', `${this.rate}`, '-p', `${pitch}`, '-b', '1', '--stdin', '--stdout'];
    const child = spawn(binary, args, { stdio: ['pipe', 'pipe', 'ignore'], signal, killSignal: 'SIGKILL' });
    const failed = new Promise<never>((_resolve, reject) => {
      child.once('error', (error) =>
        reject(new SpeechError(`Speaking with ${binary}`, error.message, 'Check ESPEAK_BINARY.', { cause: error })),
      );
    });
    child.stdin.on('error', () => undefined).end(words);
    return Promise.race([failed, buffer(child.stdout).then(readWav)]);
  }
}
