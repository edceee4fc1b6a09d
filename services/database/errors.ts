/** The errors of the database: each names the operation, the reason and the way out, and never holds a password. */

/** A database that cannot be opened or does not answer. */
export class DatabaseError extends Error {
  /**
   * @param operation what was being done, such as "Opening the database"
   * @param reason what went wrong
   * @param fix what the operator can do about it, as whole sentences
   */
  constructor(
    readonly operation: string,
    readonly reason: string,
    readonly fix: string,
    options?: ErrorOptions,
  ) {
    // A list of reasons keeps its lines.
    const end = reason.includes('\n') ? '\n' : '. ';
    super(`${operation} failed: ${withoutPasswords(reason).replace(/\.?\s*$/, '')}${end}${fix}`, options);
    this.name = 'DatabaseError';
  }
}

/** The data folder belongs to a process that lives. */
export class DataDirInUseError extends DatabaseError {
  /** @param pid the process that holds it, unless it cannot be seen from here (another container) */
  constructor(
    dataDir: string,
    readonly pid: number | undefined,
    detail: string,
  ) {
    super(
      `Opening the database under ${dataDir}`,
      pid === undefined ? detail : `process ${pid}${pid === process.pid ? ' (this very one)' : ''} holds it${detail}`,
      `Stop that process first${pid === undefined || pid === process.pid ? '' : ` (kill ${pid})`}, or name another folder in DATA_DIR.`,
    );
    this.name = 'DataDirInUseError';
  }
}

/** Replaces `user:password@` of every address in a text; drivers like to repeat the whole address in their messages. */
export function withoutPasswords(text: string): string {
  return text.replace(/(mongodb(?:\+srv)?:\/\/)\S*@/g, '$1***@');
}

// Not `instanceof Error`: an error of the system may come from another realm than ours, as it does under jest.

/** The message of whatever was thrown, fit to be shown. */
export function messageOf(thrown: unknown): string {
  const isError = typeof thrown === 'object' && thrown !== null && 'message' in thrown;
  return withoutPasswords(String(isError ? thrown.message : thrown));
}

/** Tells an error of the system, such as ENOENT, or of MongoDB, such as 18, by its code. */
export function hasCode(thrown: unknown, code: string | number): boolean {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === code;
}
