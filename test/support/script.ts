/** A conversation as a file tells it: who says what, what must be answered, what must be saved. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { measureShape } from '../../services/measures';
import { noticeShape } from '../../services/notices';

const texts = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

const turn = z.strictObject({
  /** What is said; `{code}` is the code that was sent last, `{wrongCode}` another one, `{second code}` … Absent: nothing, for `after` minutes. */
  say: z.string().optional(),
  /** What is said of it on the phone, where only writing makes it what it is (a slip of the eye); nothing: the turn is left out. */
  aloud: z.string().optional(),
  /** Names of files that go along: see `fileNamed`. */
  sends: z.array(z.string()).default([]),
  /** Each must be in the bot's words. */
  hears: texts.default([]),
  /** Each must be in what is said where it is not read. */
  spoken: texts.default([]),
  /** Each must be in a card. */
  card: texts.default([]),
  /** None may be, in words or cards. */
  never: texts.default([]),
  /** The question that is open then; `none` when there is none. */
  asked: z.string().optional(),
  /** Each must be on a button. */
  offered: texts.default([]),
  /** The kind of the request that the bot says it saved. */
  saved: z.string().optional(),
  /** The status that the office gives to the newest request before it is said. */
  office: z.enum(['inProgress', 'done', 'rejected']).optional(),
  /** It is said in a new conversation. */
  anew: z.boolean().default(false),
  /** Minutes that pass before it is said. */
  after: z.number().default(0),
});

const script = z.strictObject({
  /** What this conversation shows, as a sentence. */
  shows: z.string(),
  language: z.enum(['sl', 'en']).default('sl'),
  /** Played once for each of these, which `{begins}` in what is said stands for. */
  begins: z.array(z.string()).min(1).optional(),
  /** Why all of it is for the chat alone. */
  written: z.string().optional(),
  /** Notices that are published before it begins, as in a file of notices. */
  notices: z.array(noticeShape.entry).default([]),
  /** Emergency measures that hold otherwise than until further notice. */
  measures: z.array(measureShape.entry).default([]),
  /** Each must be in the bot's first words. */
  greeted: texts.default([]),
  turns: z.array(turn).min(1),
  /** The requests in the database at the end, oldest first; each holds at least what is named. */
  requests: z.array(z.record(z.string(), z.unknown())).default([]),
  /** The files in the database at the end, oldest first; each holds at least what is named. */
  documents: z.array(z.record(z.string(), z.unknown())).default([]),
  /** What was sent, in order, codes left out: `to` and a part of the text. */
  messages: z.array(z.strictObject({ to: z.string(), holds: texts })).optional(),
});

export type Script = z.infer<typeof script>;

const file = z.array(script);

/**
 * Reads a file of conversations.
 *
 * @throws Error naming the file and the place of what is wrong in it
 */
export function readScripts(path: string): Script[] {
  const parsed = file.safeParse(parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path}:\n${z.prettifyError(parsed.error)}`);
  return parsed.data.flatMap(eachBeginning);
}

/** A conversation that begins in several ways as one of each. */
function eachBeginning(one: Script): Script[] {
  return (one.begins ?? ['']).map((begins) => ({
    ...one,
    shows: begins === '' ? one.shows : `${one.shows}: ${begins}`,
    turns: one.turns.map((said) => ({ ...said, say: said.say?.replace('{begins}', begins) })),
  }));
}
