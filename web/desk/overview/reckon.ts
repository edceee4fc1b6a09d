/** What the page reckons from the figures; pure. */

export const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

export const counted = (rows: readonly { readonly count: number }[]): number => total(rows.map(({ count }) => count));

/** The value that a share of all does not exceed: 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

/** The mean score; `undefined` where nobody gave one. */
export function meanScore(ratings: readonly number[]): number | undefined {
  const given = total(ratings);
  return given === 0 ? undefined : total(ratings.map((count, place) => count * (place + 1))) / given;
}
