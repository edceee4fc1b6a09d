/** Which processes live: identities that survive the reuse of a process id, and bounded runs of helper programs. */
import { execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasCode } from './errors';

/** True while a process has this id, whosever it is; a zombie counts too. */
export function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to another user.
    return hasCode(error, 'EPERM');
  }
}

/**
 * What tells this process from any other that had or will have its id: the boot and the start time (Linux) or the
 * start time alone (macOS). `undefined` when no such process lives; a zombie does not.
 */
export async function identityOf(pid: number): Promise<string | undefined> {
  if (!hasProcess(pid)) return undefined;
  if (process.platform !== 'linux') return psColumn(pid, 'lstart');
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name in the second field may hold spaces and parentheses: count from its last one. See proc(5).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
    return `${boot.trim()}/${fields[19] ?? ''}`;
  } catch {
    return undefined;
  }
}

/** The command line of a living process, its arguments joined by spaces. */
export async function commandLineOf(pid: number): Promise<string | undefined> {
  if (!hasProcess(pid)) return undefined;
  if (process.platform !== 'linux') return psColumn(pid, 'command');
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return line === '' ? undefined : line.split('\0').join(' ').trim();
}

function psColumn(pid: number, column: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(
      'ps',
      ['-ww', '-o', `${column}=`, '-p', String(pid)],
      { env: { ...process.env, LC_ALL: 'C' } },
      (error, out) => resolve(error === null && out.trim() !== '' ? out.trim() : undefined),
    );
  });
}

/** Waits until `done` holds, looking every 20 ms; false when `limit` milliseconds passed before. */
export async function waitUntil(done: () => boolean | Promise<boolean>, limit: number): Promise<boolean> {
  const end = Date.now() + limit;
  while (!(await done())) {
    if (Date.now() >= end) return false;
    await sleep(20);
  }
  return true;
}

/** How a helper program ended: its exit code, or why it has none, and what it wrote. */
export interface RunResult {
  readonly ok: boolean;
  /** Why it is not ok, in words: exit code, signal, time-out or that it could not be started. */
  readonly ending: string;
  readonly stdout: string;
  readonly stderr: string;
}

/** Limits of a run, in milliseconds. */
export interface RunLimits {
  readonly totalMs: number;
  /** `progress` must give another number, such as the bytes downloaded, at least every `ms`. */
  readonly idle?: { readonly ms: number; readonly progress: () => Promise<number> };
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a program to its end, never longer than the limits. It stays in our process group, so that Ctrl-C ends it too. */
export async function run(command: string, args: readonly string[], limits: RunLimits): Promise<RunResult> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: limits.env ?? process.env,
  });
  let [stdout, stderr, stopped] = ['', '', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout = (stdout + text).slice(-20_000)));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr = (stderr + text).slice(-20_000)));
  const stop = (why: string) => {
    stopped = why;
    child.kill('SIGKILL');
    // What it started may live on and hold its pipes open.
    child.stdout.destroy();
    child.stderr.destroy();
  };
  const total = setTimeout(() => stop(`not done after ${limits.totalMs / 1000} s`), limits.totalMs);
  const watch = limits.idle === undefined ? undefined : watchIdle(limits.idle, stop);
  try {
    return await new Promise<RunResult>((resolve) => {
      child.once('error', (error) => resolve({ ok: false, ending: error.message, stdout, stderr }));
      child.once('close', (code, signal) => {
        const ending = stopped !== '' ? stopped : signal !== null ? `ended by ${signal}` : `exit code ${code ?? '?'}`;
        resolve({ ok: code === 0 && stopped === '', ending, stdout, stderr });
      });
    });
  } finally {
    clearTimeout(total);
    clearInterval(watch);
  }
}

function watchIdle(idle: NonNullable<RunLimits['idle']>, stop: (why: string) => void): NodeJS.Timeout {
  let [last, since] = [-1, Date.now()];
  return setInterval(
    () => {
      void idle.progress().then((now) => {
        if (now !== last) [last, since] = [now, Date.now()];
        else if (Date.now() - since > idle.ms) stop(`no progress for ${idle.ms / 1000} s`);
      });
    },
    Math.min(1000, idle.ms / 4),
  );
}
