/** `npm run -s benchmark -- understanding --massive DIR`: intents on MASSIVE, next to nlp.js and a plain linear model, and numbers in words. */

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { trainLinear } from '../../services/understanding/benchmark/linear';
import { readMassive, type Condition } from '../../services/understanding/benchmark/massive';
import { trainEnsembles } from '../../services/understanding/benchmark/nets';
import { trainNlpJs } from '../../services/understanding/benchmark/nlpJs';
import { readNumber } from '../../services/understanding/entities/slovenian/numbers';
import { tokenise } from '../../services/understanding/text/tokens';

const usage = `Usage: npm run -s benchmark -- understanding [--massive DIR] [--nets N] [--without nlp.js,linear] [--spellout FILE]

  --massive   a folder with train.tsv and dev.tsv (intent TAB utterance): trains on the one, tests on the other
  --nets      so many nets are averaged (4)
  --without   leaves out what takes long
  --spellout  the program of Debian's libnumbertext-tools (/usr/lib/libnumbertext/spellout): checks all numbers below a million
`;

const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** Seconds of the processor, all threads together: a machine that others use stretches the clock. */
function processorSeconds(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

interface Row {
  readonly name: string;
  readonly classify: (text: string) => string | Promise<string>;
  readonly bytes: number;
  readonly seconds: number;
}

/** One line of the table: accuracy under each condition, training time, µs an utterance, megabytes; times are of the processor. */
async function measure({ name, classify, bytes, seconds }: Row, tests: readonly Condition[]): Promise<string> {
  const cells: string[] = [];
  let spent = 0;
  let count = 0;
  for (const { utterances } of tests) {
    let right = 0;
    const start = process.cpuUsage();
    for (const { text, intent } of utterances) if ((await classify(text)) === intent) right += 1;
    spent += processorSeconds(start);
    count += utterances.length;
    cells.push(((100 * right) / utterances.length).toFixed(2));
  }
  const microseconds = Math.round((spent / count) * 1e6);
  return `| ${[name, ...cells, seconds.toFixed(0), microseconds, (bytes / 1e6).toFixed(1)].join(' | ')} |`;
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ result: T; seconds: number }> {
  const start = process.cpuUsage();
  const result = await work();
  return { result, seconds: processorSeconds(start) };
}

async function benchmarkMassive(folder: string, nets: number, without: ReadonlySet<string>): Promise<void> {
  const { train, tests } = readMassive(folder);
  print(`| model | ${tests.map(({ name }) => name).join(' | ')} | training s | µs | MB |`);
  print(`| --- | ${tests.map(() => '---').join(' | ')} | --- | --- | --- |`);
  if (!without.has('nlp.js')) {
    const { result, seconds } = await timed(() => trainNlpJs(train));
    print(await measure({ name: 'nlp.js', ...result, seconds }, tests));
  }
  if (!without.has('linear')) {
    const { result, seconds } = await timed(() => trainLinear(train));
    print(await measure({ name: 'plain linear', ...result, seconds }, tests));
  }
  const { result, seconds } = await timed(() => trainEnsembles(train, nets, Math.min(2, availableParallelism())));
  const names = ['one net', `${nets} nets`];
  for (const [index, trained] of result.entries()) {
    const share = index === 0 ? seconds / nets : seconds;
    print(await measure({ name: names[index] ?? '', ...trained, seconds: share }, tests));
  }
}

/** All numbers below a million, as the program spells them, read back. */
function checkNumbers(program: string): boolean {
  if (!existsSync(program)) {
    process.stderr.write(`${program} is not there: install libnumbertext-tools.\n`);
    return false;
  }
  const chunk = 5000;
  let wrong = 0;
  for (let first = 0; first < 1_000_000; first += chunk) {
    const numbers = Array.from({ length: chunk }, (_, index) => first + index);
    const lines = execFileSync(program, ['-l', 'sl', ...numbers.map(String)], { encoding: 'utf8' }).split('\n');
    numbers.forEach((value, index) => {
      const tokens = tokenise(lines[index] ?? '');
      const number = readNumber(tokens, 0);
      if (number?.value !== value || number.next !== tokens.length) wrong += 1;
    });
  }
  print(`numbers in words: ${1_000_000 - wrong} of 1000000 right`);
  return wrong === 0;
}

export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      massive: { type: 'string' },
      nets: { type: 'string', default: '4' },
      without: { type: 'string', default: '' },
      spellout: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const nets = Number(values.nets);
  const nothingAsked = values.massive === undefined && values.spellout === undefined;
  if (values.help || nothingAsked || !Number.isInteger(nets) || nets < 1) {
    process.stdout.write(usage);
    return values.help ? 0 : 2;
  }
  if (values.massive !== undefined) await benchmarkMassive(values.massive, nets, new Set(values.without.split(',')));
  return values.spellout === undefined || checkNumbers(values.spellout) ? 0 : 1;
}
