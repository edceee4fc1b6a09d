/** `npm run -s map`: draws every conversation, its states and ways, into docs/conversations.md; read from the conversations themselves. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { wordings } from '../cards/wording';
import type { Flow } from '../dialogs/flow';
import type { StepOutline } from '../dialogs/step';
import { routes, type Route } from '../dialogs/intents';
import { RootDialog } from '../dialogs/rootDialog';

const usage = `Usage: npm run -s map

Writes docs/conversations.md: where each intent leads, and for each conversation its steps and the ways between them.
`;

const words = wordings.en;

/** The whole page. */
export function conversationMap(): string {
  const flows = new RootDialog().conversations;
  return `${[
    '# Conversations',
    'Drawn by `npm run -s map` from the conversations themselves; a test fails when it is stale. How a turn is decided is told in [Architecture](architecture.md), how a conversation is added in [Adding a conversation](adding-a-conversation.md).',
    '## Where an utterance leads',
    intentTable(),
    '## The conversations',
    legend,
    ...flows.map(sectionOf),
  ].join('\n\n')}\n`;
}

const legend = [
  'A step is asked when it is needed and what it asks is not known yet; one sentence may fill several, in any order.',
  '',
  '- A box is always needed, a six-sided one only where the draft or the file makes it so.',
  '- Dotted: "nazaj" forgets the answer there and asks again. Thick: a button of the summary changes an answer.',
  '- At every step "prekliči" drops the conversation, a question in passing is answered and the step asked again, and another wish may be put first.',
].join('\n');

const leadsTo = (route: Route): string => {
  switch (route.to) {
    case 'flow':
      return `conversation \`${route.flow}\``;
    case 'human':
      return 'a human; a call-back where none is there';
    case 'answer':
      return 'answered on the spot';
    case 'steer':
      return 'steers what is open';
    case 'social':
      return 'courtesy';
    case 'reply':
      return 'answers the open question';
    case 'nothing':
      return 'not of this business: what the bot can do; the third time a human';
  }
};

function intentTable(): string {
  const rows = Object.entries(routes).map(([intent, route]) => [`\`${intent}\``, leadsTo(route)] as const);
  return table(['intent', 'leads to'], rows);
}

/** A table as the formatter writes it. */
function table(head: readonly [string, string], rows: readonly (readonly [string, string])[]): string {
  const [first, second] = [0, 1].map((column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = ([one, other]: readonly [string, string]): string =>
    `| ${one.padEnd(first ?? 0)} | ${other.padEnd(second ?? 0)} |`;
  return [line(head), line(['-'.repeat(first ?? 0), '-'.repeat(second ?? 0)]), ...rows.map(line)].join('\n');
}

function sectionOf(flow: Flow<object>): string {
  const intents = Object.entries(routes).flatMap(([intent, route]) =>
    route.to === 'flow' && route.flow === flow.id ? [`\`${intent}\``] : [],
  );
  const begunBy = [...intents, ...(flow.alsoBegunBy === undefined ? [] : [flow.alsoBegunBy])].join('; ');
  return [
    `### ${flow.id}`,
    `Begun by: ${begunBy}.`,
    ['```mermaid', ...diagramOf(flow.outline(words)), '```'].join('\n'),
  ].join('\n\n');
}

const id = (name: string): string => `s_${name.replaceAll('.', '_')}`;

/** A flowchart in Mermaid; step names get a mark in front, since some of them are words of Mermaid. */
function diagramOf(steps: readonly StepOutline[]): readonly string[] {
  const next = (place: number): string => id(steps[place]?.name ?? 'done');
  return [
    'flowchart TD',
    '  s_begin([begins])',
    ...steps.map(nodeOf),
    '  s_done([done and told])',
    `  s_begin --> ${next(0)}`,
    ...steps.map(({ name }, place) => `  ${id(name)} --> ${next(place + 1)}`),
    ...steps.flatMap(({ name }, place) => {
      const before = steps.slice(0, place).findLast(({ forgettable }) => forgettable);
      return before === undefined ? [] : [`  ${id(name)} -.->|"nazaj"| ${id(before.name)}`];
    }),
    ...steps.flatMap(({ name, edits }) => edits.map(({ to, title }) => `  ${id(name)} ==>|"${title}"| ${id(to)}`)),
    ...steps.flatMap(({ name, ends }, place) =>
      ends === undefined ? [] : [`  ${id(name)} -->|"${ends}"| s_end${place}((ends))`],
    ),
  ];
}

function nodeOf({ name, about, conditional }: StepOutline): string {
  const text = `"${name}${about === undefined ? '' : `<br/>${about}`}"`;
  return `  ${id(name)}${conditional ? `{{${text}}}` : `[${text}]`}`;
}

export function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { help: { type: 'boolean', default: false } } });
  if (values.help) process.stdout.write(usage);
  else writeFileSync(join('docs', 'conversations.md'), conversationMap());
  return Promise.resolve(0);
}
