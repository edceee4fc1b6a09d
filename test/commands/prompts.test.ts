/** The command that speaks ahead: everything once, with the voice of the settings. */
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fixedPrompts } from '../../cards/wording/fixedTexts';
import type { Io } from '../../commands/io';
import { main as command } from '../../commands/prompts';
import { spellOut } from '../../services/speech';
import { pcmWav, tone } from '../services/speech/sounds';
import { run } from './run';

/** Some of them, from both languages: all would take a while. */
const prompts = fixedPrompts.filter((_prompt, place) => place % 24 === 0);
const main = (args: readonly string[], io: Io): Promise<number> => command(args, io, prompts);

let folder: string;
let env: Record<string, string>;

/** A quick voice: a program that gives the same tone whatever it is told. */
async function binary(source: string): Promise<string> {
  const file = path.join(folder, 'espeak-ng');
  await writeFile(file, `#!/bin/sh\n${source}\n`);
  await chmod(file, 0o755);
  return file;
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kabelnet-prompts-'));
  const wav = path.join(folder, 'tone.wav');
  await writeFile(wav, pcmWav(tone(300, 8000), 8000));
  env = { DATA_DIR: folder, ESPEAK_BINARY: await binary(`cat > /dev/null; exec cat ${wav}`) };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('what is said by heart is every text without parameters, once a language, and no mail', () => {
  const texts = fixedPrompts.filter(({ language }) => language === 'sl').map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(100);
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts).toContain('Katere storitve naj začasno odklopimo?');
  expect(texts).not.toContain('Vaša koda za KabelNET Logatec');
  expect(fixedPrompts.map(({ text }) => text)).toContain('Hello! How can I help you?');
});

test('speaks each, and the second time nothing', async () => {
  const first = await run(main, [], env);
  expect(first).toMatchObject({ code: 0, stdout: `${prompts.length} spoken, 0 there already, 0 failed\n` });
  const files = await readdir(path.join(folder, 'speech'));
  expect(files.filter((name) => name.endsWith('.wav'))).toHaveLength(prompts.length);
  const twins = files.filter((name) => name.endsWith('.txt'));
  const words = await Promise.all(twins.map((name) => readFile(path.join(folder, 'speech', name), 'utf8')));
  expect(words.sort()).toEqual(prompts.map(({ text, language }) => spellOut(text, language)).sort());
  expect(await run(main, [], env)).toMatchObject({
    code: 0,
    stdout: `0 spoken, ${prompts.length} there already, 0 failed\n`,
  });
});

test('says what is wrong with the voice, once', async () => {
  const ran = await run(main, [], { ...env, ESPEAK_BINARY: path.join(folder, 'nothing') });
  expect(ran.code).toBe(1);
  expect(ran.stderr.match(/Check ESPEAK_BINARY/g)).toHaveLength(1);
  expect(ran.stdout).toBe(`0 spoken, 0 there already, ${prompts.length} failed\n`);
});

test('is explained by --help; wrong use and wrong settings by what is wrong', async () => {
  expect(await run(main, ['--help'], env)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Usage: npm run -s prompts/) as string,
  });
  expect(await run(main, ['--all'], env)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--all') as string,
  });
  expect(await run(main, [], { ...env, VOICE: 'siri' })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('VOICE') as string,
  });
});
