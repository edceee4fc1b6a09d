/** `npm run -s understand`: what the bot understands of each line of standard input. */

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import {
  createUnderstander,
  type PlanName,
  type Understander,
  type UnderstandingContext,
} from '../services/understanding';
import { understandingFile } from '../services/understanding/files';

const usage = `Usage: npm run -s understand -- [--lang sl|en] [--now ISO-TIME] [--plans FILE]

Reads utterances from standard input, one a line, and prints a JSON line for each:
  {"text", "intent": {"name", "score"}, "entities": [{"type", "text", "value", "start", "end"}]}

  --lang   language of the conversation (sl)
  --now    the instant that "tomorrow" counts from, such as 2026-11-23T10:00:00+01:00 (now)
  --plans  a catalogue of plans in the form of demo/plans.json (demo/plans.json)
`;

const catalogue = z.object({ plans: z.array(z.object({ id: z.string(), name: z.string() })) });

function readPlanNames(path: string): readonly PlanName[] {
  return catalogue.parse(JSON.parse(readFileSync(path, 'utf8'))).plans;
}

const demoPlans = (): string => join(dirname(understandingFile('.')), '..', 'demo', 'plans.json');

/** The JSON line for an utterance, as the contract has it. */
export function lineFor(utterance: string, understander: Understander, context: UnderstandingContext): string {
  const { text, language, intent, intents, entities, answer } = understander.understand(utterance, context);
  return JSON.stringify({ text, intent, entities, language, intents, ...(answer === undefined ? {} : { answer }) });
}

/** Prints what was wrong and how to use the command. */
function refuse(message: string): number {
  process.stderr.write(`${message}\n\n${usage}`);
  return 2;
}

export async function main(args: readonly string[]): Promise<number> {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        lang: { type: 'string', default: 'sl' },
        now: { type: 'string' },
        plans: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const { lang } = values;
  if (lang !== 'sl' && lang !== 'en') return refuse(`--lang ${lang}: the languages are sl and en.`);
  const now = values.now === undefined ? new Date() : new Date(values.now);
  if (Number.isNaN(now.getTime()))
    return refuse(`--now ${values.now ?? ''}: no ISO time, such as 2026-11-23T10:00:00+01:00.`);
  const understander = createUnderstander({ plans: readPlanNames(values.plans ?? demoPlans()) });
  let pending = '';
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    pending += `${lineFor(line, understander, { language: lang, now })}\n`;
    if (pending.length < 65_536) continue;
    await write(pending);
    pending = '';
  }
  await write(pending);
  return 0;
}

/** Waits for a slow reader, so that a long file is not held in memory. */
const write = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
