/** A light HTTP client and the arithmetic of a load test: many requests over kept connections, little of them measured twice. */
import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Posts JSON; rejects only when there was no answer. */
export function post(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const payload = Buffer.from(JSON.stringify(body));
    const sent = request(
      url,
      {
        agent,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': payload.length, ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(payload);
  });
}

/** What a run of turns took. Times in milliseconds. */
export interface Figures {
  readonly turnsPerSecond: number;
  readonly p50: number;
  readonly p95: number;
}

/**
 * Lets `workers` go on, each with one turn at a time, and measures after a warm-up.
 *
 * @param turn runs one turn of a worker; resolves when its answer is there
 */
export async function measure(
  workers: number,
  seconds: { readonly warmUp: number; readonly measured: number },
  turn: (worker: number) => Promise<void>,
): Promise<Figures> {
  const begin = performance.now() + seconds.warmUp * 1000;
  const end = begin + seconds.measured * 1000;
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      for (;;) {
        const started = performance.now();
        if (started >= end) return;
        await turn(worker);
        const ended = performance.now();
        if (started >= begin && ended <= end) times.push(ended - started);
      }
    }),
  );
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { turnsPerSecond: times.length / seconds.measured, p50: at(0.5), p95: at(0.95) };
}

/** The median and the 95th percentile of times, as a figure of the table: "12 / 34". */
export function percentiles(values: readonly number[], digits = 0): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(digits);
  return `${at(0.5)} / ${at(0.95)}`;
}
