/** Piper: a program that stays and speaks with one model, in one language (`piper --json-input`, a file for each line). */
import type { Pcm } from '../audio';
import { LinePrograms } from './linePrograms';
import { speakToFile } from './soundFiles';
import type { Voice } from './voice';
import type { Language } from '../../understanding';

export interface PiperOptions {
  readonly binary: string;
  /** An `.onnx` file, with its `.onnx.json` beside it. */
  readonly model: string;
  /** 1 is the usual speed. */
  readonly speed: number;
  /** Where files may be written for a moment. */
  readonly folder: string;
}

export class PiperVoice implements Voice {
  readonly name: string;
  private readonly programs: LinePrograms;

  constructor(private readonly options: PiperOptions) {
    const { binary, model, speed, folder } = options;
    this.name = `piper ${model} ${speed}`;
    this.programs = new LinePrograms({
      name: 'Piper',
      command: binary,
      args: [
        '--model',
        model,
        '--json-input',
        '--output_dir',
        folder,
        '--length_scale',
        (1 / speed).toFixed(3),
        '--quiet',
      ],
      fix: 'Check PIPER_BINARY and PIPER_MODEL.',
      // A model takes some hundred MB and all cores.
      atOnce: 1,
    });
  }

  speak(words: string, _language: Language, signal: AbortSignal): Promise<Pcm> {
    return speakToFile(this.programs, this.options.folder, { text: words }, signal);
  }

  close(): Promise<void> {
    return this.programs.close();
  }
}
