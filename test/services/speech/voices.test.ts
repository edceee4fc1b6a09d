/** The voices of this machine: real espeak-ng, and a Piper that keeps to its documented interface. */
import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SpeechError } from '../../../services/speech';
import { createVoices } from '../../../services/speech/voices';
import { EspeakVoice } from '../../../services/speech/voices/espeakVoice';
import { PiperVoice } from '../../../services/speech/voices/piperVoice';
import { pcmWav, tone } from './sounds';
import { untilSome } from '../../support/until';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kabelnet-voices-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const soon = (): AbortSignal => AbortSignal.timeout(20_000);

/** A program of our own that is run as a voice would be. */
async function program(name: string, source: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, `#!${process.execPath}\n${source}`);
  await chmod(file, 0o755);
  return file;
}

/** The processes that this one has started with these words among their arguments. */
const childrenWith = (words: string): number[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='])
    .toString()
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [])
    .filter(([, , parent, args = '']) => Number(parent) === process.pid && args.includes(words))
    .map(([, pid]) => Number(pid));

describe('espeak-ng', () => {
  const voice = (): EspeakVoice => new EspeakVoice({ speed: 1, folder });
  let espeak: EspeakVoice;
  beforeAll(() => {
    espeak = voice();
  });
  afterAll(() => espeak.close());

  test.each([
    ['sl', 'Številka vloge je ena dva, tri štiri.'],
    ['en', 'The number of your request is one two, three four.'],
  ] as const)('speaks %s', async (language, words) => {
    const { samples, rate } = await espeak.speak(words, language, soon());
    expect(rate).toBe(22_050);
    expect(samples.length / rate).toBeGreaterThan(1.5);
    expect(samples.length / rate).toBeLessThan(6);
    const level = Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length);
    expect(level).toBeGreaterThan(500);
  });

  test('speaks the languages apart', async () => {
    const [slovenian, english] = await Promise.all(
      (['sl', 'en'] as const).map((language) => espeak.speak('Internet', language, soon())),
    );
    expect(slovenian?.samples).not.toEqual(english?.samples);
  });

  test('speaks slower when told to', async () => {
    const slow = new EspeakVoice({ speed: 0.7, folder });
    const [usual, slower] = await Promise.all(
      [espeak, slow].map((one) => one.speak('Kako vam lahko pomagam?', 'sl', soon())),
    );
    expect((slower?.samples.length ?? 0) / (usual?.samples.length ?? 1)).toBeGreaterThan(1.2);
    expect(slow.name).not.toBe(espeak.name);
    await slow.close();
  });

  test('goes on in a new program when the old one is killed in the middle of a sentence', async () => {
    const fresh = voice();
    const long = 'Prosim, povejte, kaj želite urediti. '.repeat(60);
    const before = childrenWith('espeakProgram');
    const speaking = fresh.speak(long, 'sl', soon());
    const killed = await untilSome(() => childrenWith('espeakProgram').filter((pid) => !before.includes(pid)));
    for (const pid of killed) process.kill(pid, 'SIGKILL');
    expect((await speaking).samples.length).toBeGreaterThan(100_000);
    expect((await fresh.speak('Hvala.', 'sl', soon())).samples.length).toBeGreaterThan(5000);
    await fresh.close();
  });

  test('leaves no file and no program behind', async () => {
    const short = voice();
    const before = childrenWith('espeakProgram');
    await short.speak('Hvala.', 'sl', soon());
    await short.close();
    expect(childrenWith('espeakProgram').filter((pid) => !before.includes(pid))).toEqual([]);
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
    await expect(short.speak('Hvala.', 'sl', soon())).rejects.toThrow(SpeechError);
  });

  test('is the program of the machine where one is named; the words are not among its arguments', async () => {
    const binary = await program(
      'espeak-ng',
      `const fs = require('node:fs');
       const words = fs.readFileSync(0, 'utf8');
       fs.writeFileSync(${JSON.stringify(path.join(folder, 'espeak.json'))}, JSON.stringify({ args: process.argv.slice(2), words }));
       fs.writeSync(1, fs.readFileSync(${JSON.stringify(await someWav())}));`,
    );
    const native = new EspeakVoice({ speed: 1, folder, binary });
    expect((await native.speak('Dober dan.', 'sl', soon())).rate).toBe(16_000);
    expect(JSON.parse(await readFile(path.join(folder, 'espeak.json'), 'utf8'))).toEqual({
      args: ['-v', 'sl', '-s', '160', '-p', '45', '-b', '1', '--stdin', '--stdout'],
      words: 'Dober dan.',
    });
    await native.close();
  });

  test('that is not there says what to look at', async () => {
    const missing = new EspeakVoice({ speed: 1, folder, binary: path.join(folder, 'nothing') });
    await expect(missing.speak('Dober dan.', 'sl', soon())).rejects.toThrow(/ENOENT.*Check ESPEAK_BINARY/);
  });
});

describe('Piper', () => {
  /** Keeps to what Piper's README says of `--json-input`: a JSON object a line, with `text` and `output_file`; tells the path. */
  const piper = async (): Promise<string> =>
    program(
      'piper',
      `const fs = require('node:fs');
       const args = process.argv.slice(2);
       if (!args.includes('--json-input') || !fs.existsSync(args[args.indexOf('--model') + 1])) process.exit(1);
       fs.writeFileSync(${JSON.stringify(path.join(folder, 'piper.json'))}, JSON.stringify(args));
       require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
         const { text, output_file } = JSON.parse(line);
         if (text === 'crash') process.exit(1);
         fs.copyFileSync(${JSON.stringify(await someWav())}, output_file);
         console.log(output_file);
       });`,
    );

  test('stays and speaks sentence after sentence with its model', async () => {
    const model = path.join(folder, 'sl_SI-artur-medium.onnx');
    await writeFile(model, '');
    const voice = new PiperVoice({ binary: await piper(), model, speed: 1.25, folder });
    for (const words of ['Dober dan.', 'Na svidenje.']) {
      const { samples, rate } = await voice.speak(words, 'sl', soon());
      expect(rate).toBe(16_000);
      expect(samples).toHaveLength(16_000);
    }
    expect(JSON.parse(await readFile(path.join(folder, 'piper.json'), 'utf8'))).toEqual([
      '--model', model, '--json-input', '--output_dir', folder, '--length_scale', '0.800', '--quiet',
    ]); // prettier-ignore
    await expect(voice.speak('crash', 'sl', soon())).rejects.toThrow('Check PIPER_BINARY and PIPER_MODEL.');
    expect((await voice.speak('Dober dan.', 'sl', soon())).rate).toBe(16_000);
    await voice.close();
  });

  test('without its model says so at the start', () => {
    const voice = {
      kind: 'piper',
      binary: 'piper',
      model: path.join(folder, 'none.onnx'),
      speed: 1,
      espeakBinary: undefined,
    } as const;
    expect(() => createVoices({ mode: 'demo', voice }, folder)).toThrow(/PIPER_MODEL: there is no file .*none\.onnx/);
  });
});

/** A WAV file of a second, at 16 kHz. */
async function someWav(): Promise<string> {
  const file = path.join(folder, 'tone.wav');
  await writeFile(file, pcmWav(tone(500, 16_000), 16_000));
  return file;
}
