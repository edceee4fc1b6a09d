/** What a route of the desk throws to refuse a call, in the shape that all our routes have. */
import type { Response } from 'restify';
import type { FieldFault } from './shapes/session';

export class Refusal extends Error {
  /** @param more stands beside code and message */
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly more: object = {},
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** Of what was sent with faults. */
export const unfit = (faults: readonly FieldFault[]): Refusal =>
  new Refusal(400, 'BadArgument', faults.map(({ field, message }) => `${field}: ${message}`).join('; '), { faults });

/** Runs a route and answers with what it returns, 204 for nothing; what it throws otherwise is the server's to tell. */
export async function answer(response: Response, run: () => Promise<object | undefined>): Promise<void> {
  response.header('Cache-Control', 'no-store');
  try {
    const result = await run();
    if (!response.headersSent) response.send(result === undefined ? 204 : 200, result);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    response.send(error.status, { error: { code: error.code, message: error.message, ...error.more } });
  }
}
