/** Counting and grouping. */

/** Counts how often each thing comes, by all of its fields; the order of first coming is kept. */
export class Tally<T extends object> {
  private readonly counts = new Map<string, T & { readonly count: number }>();

  add(thing: T, times = 1): void {
    const key = JSON.stringify(thing);
    this.counts.set(key, { ...thing, count: (this.counts.get(key)?.count ?? 0) + times });
  }

  list(): readonly (T & { readonly count: number })[] {
    return [...this.counts.values()];
  }
}

/** In the order in which each key comes first. */
export function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
