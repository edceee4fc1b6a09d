// @ts-check
/**
 * Prepares the checkout (installs, builds) and runs one of its commands.
 * Plain JavaScript without dependencies, since it runs before anything is installed. What it says goes to
 * standard error: standard output belongs to the command.
 */
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { spawn, spawnSync } = require('node:child_process');

const root = path.resolve(__dirname, '..');
const at = (/** @type {string[]} */ ...parts) => path.join(root, ...parts);
const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);

/** Runs a program to its end, its output on standard error; ends this process when it fails. */
function run(/** @type {string} */ program, /** @type {string[]} */ args) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (error) say(`${program} could not be run: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

const modified = (/** @type {string} */ file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Installs when `node_modules` is missing or older than the lock file. */
function install() {
  if (modified(at('node_modules', '.package-lock.json')) >= modified(at('package-lock.json'))) return;
  say('Installing the dependencies, once …');
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  // npm may leave the mark with an older time than the lock file of a fresh checkout.
  const now = new Date();
  fs.utimesSync(at('node_modules', '.package-lock.json'), now, now);
}

const sources = [
  'index.ts',
  'service.ts',
  'bots',
  'dialogs',
  'cards',
  'services',
  'commands',
  'web',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
];

/** The newest modification among a file or a folder's files. @returns {number} */
function newest(/** @type {string} */ entry) {
  const stat = fs.statSync(entry, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...fs.readdirSync(entry).map((name) => newest(path.join(entry, name))));
}

/** Takes away what was built of sources that are gone: left there, `x.js` would stand before `x/index.js`. */
function prune(/** @type {string} */ folder = '') {
  for (const entry of fs.readdirSync(at('dist', folder), { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (name !== 'web') prune(name);
    } else if (/\.js(\.map)?$/.test(name) && !fs.existsSync(at(name.replace(/\.js(\.map)?$/, '.ts')))) {
      fs.rmSync(at('dist', name));
    }
  }
}

/** Builds when a source is newer than the last build. */
async function build() {
  const mark = at('dist', '.built');
  if (modified(mark) > Math.max(...sources.map((name) => newest(at(name))))) return;
  say('Building …');
  const started = new Date();
  run(process.execPath, [at('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json']);
  prune();
  await require('../web/build.js')(at('dist', 'web'));
  fs.writeFileSync(mark, '');
  // A source saved while the build ran makes the next one build again.
  fs.utimesSync(mark, started, started);
}

/** Every check that CI runs, side by side and each to its end, so that one run names all faults. */
async function check() {
  const steps = [
    ['eslint/bin/eslint.js', '.'],
    ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
    ['typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json', '--incremental', 'false'],
    ['typescript/bin/tsc', '--noEmit', '-p', 'web/tsconfig.json'],
  ];
  const results = await Promise.all(steps.map(outcomeOf));
  const failed = results.filter((passed) => !passed);
  say(failed.length === 0 ? 'All checks passed.' : `${failed.length} of ${steps.length} checks failed.`);
  return failed.length === 0 ? 0 : 1;
}

/** Whether a check passed; what it says comes in one piece, once it has ended. @returns {Promise<boolean>} */
function outcomeOf(/** @type {string[]} */ [program = '', ...args]) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [at('node_modules', program), ...args], { cwd: root });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    child.on('close', (code) => {
      say(`${program.split('/')[0]} ${code === 0 ? 'passed' : 'failed'}${said === '' ? '' : `\n${said.trimEnd()}`}`);
      resolve(code === 0);
    });
  });
}

/** Jest's own summary, then the line `N passed, N failed`. */
function test(/** @type {string[]} */ args) {
  const jest = [at('node_modules', 'jest', 'bin', 'jest.js'), ...args];
  return spawnSync(process.execPath, jest, { cwd: root, stdio: 'inherit' }).status ?? 1;
}

async function main() {
  const [command = 'start', ...args] = process.argv.slice(2);
  install();
  if (command === 'check') return check();
  await build();
  if (command === 'test') return test(args);
  if (command === 'faults') {
    process.env.FAULT_ROUNDS ??= '100';
    return test(['test/faults', ...args]);
  }
  if (command === 'start') return require('../dist/index.js').main();
  return require(`../dist/commands/${command}.js`).main(args);
}

main().then(
  (code) => {
    // A service that runs has no exit code yet.
    if (typeof code === 'number') process.exitCode = code;
  },
  (error) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  },
);
