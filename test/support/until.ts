/** Looks until something is there; where it never comes the test runs out of its time. */
export async function until<T>(look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The same for a list with something in it. */
export const untilSome = <T>(look: () => Promise<readonly T[]> | readonly T[]): Promise<readonly T[]> =>
  until(async () => {
    const found = await look();
    return found.length > 0 ? found : undefined;
  });
