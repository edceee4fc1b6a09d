/** The emergency measures as data: what is free on a day, so that their end needs no programmer. */

/** First and last local day; absent: since ever, until further notice. */
export interface Emergency {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** Whether a temporary disconnection that is ordered on that local day is free of charge. */
export function isSuspensionFree({ since, until }: Emergency, day: string): boolean {
  return (since === undefined || day >= since) && (until === undefined || day <= until);
}
