/** The command that speaks ahead: everything once, with the voice of the settings. */
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fixedPrompts } from '../../cards/wording/fixedTexts';
import { main } from '../../commands/prompts';
import { pcmWav, tone } from '../services/speech/sounds';
import { run } from './run';

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

test('speaks every text that the bot says by heart, and the second time nothing', async () => {
  const first = await run(main, [], env);
  expect(first.code).toBe(0);
  const [, rendered] = /^(\d+) spoken, (\d+) there already, 0 failed\n$/.exec(first.stdout) ?? [];
  const files = await readdir(path.join(folder, 'speech'));
  expect(files.filter((name) => name.endsWith('.wav'))).toHaveLength(Number(rendered));
  expect(Number(rendered)).toBeGreaterThan(100);
  const words = await Promise.all(
    files.filter((name) => name.endsWith('.txt')).map((name) => readFile(path.join(folder, 'speech', name), 'utf8')),
  );
  expect(words).toContain('Katere storitve naj začasno odklopimo?');
  expect(words.join('\n')).not.toMatch(/[\d€*»«]/);
  expect(await run(main, [], env)).toMatchObject({
    code: 0,
    stdout: `0 spoken, ${fixedPrompts.length} there already, 0 failed\n`,
  });
});

test('says what is wrong with the voice, once', async () => {
  const ran = await run(main, [], { ...env, ESPEAK_BINARY: path.join(folder, 'nothing') });
  expect(ran.code).toBe(1);
  expect(ran.stderr.match(/Check ESPEAK_BINARY/g)).toHaveLength(1);
  expect(ran.stdout).toBe(`0 spoken, 0 there already, ${fixedPrompts.length} failed\n`);
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
