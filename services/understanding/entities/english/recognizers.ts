/** Microsoft's Recognizers-Text, loaded when the first English number or date comes: it takes a third of a second. */

import { createRequire } from 'node:module';
import type * as Suite from '@microsoft/recognizers-text-suite';
import { z } from 'zod';
import type { Recognised } from './timex';

export interface Found {
  /** Offsets into the text that was asked about, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface FoundNumber extends Found {
  readonly value: number;
  readonly ordinal: boolean;
}

export interface FoundTime extends Found, Recognised {
  readonly type: string;
}

const culture = 'en-us';
let loaded: typeof Suite | undefined;

function suite(): typeof Suite {
  // A synchronous load that waits for its first use has no typed form: the package's own declaration says what it gives.
  loaded ??= createRequire(__filename)('@microsoft/recognizers-text-suite') as typeof Suite;
  return loaded;
}

const numberResolution = z.object({ value: z.string() });
const timeResolution = z.object({
  values: z.array(z.object({ timex: z.string().optional(), Mod: z.string().optional(), type: z.string().optional() })),
});

export function recogniseNumbers(text: string): readonly FoundNumber[] {
  const { recognizeNumber, recognizeOrdinal } = suite();
  const read = (results: ReturnType<typeof recognizeNumber>, isOrdinal: boolean): FoundNumber[] =>
    results.flatMap(({ start, end, resolution }) => {
      const parsed = numberResolution.safeParse(resolution);
      const value = Number(parsed.data?.value);
      // "half a million" comes as two millionths.
      return Number.isFinite(value) && (value === 0 || Math.abs(value) > 0.001)
        ? [{ start, end: end + 1, value, ordinal: isOrdinal }]
        : [];
    });
  return [...read(recognizeOrdinal(text, culture), true), ...read(recognizeNumber(text, culture), false)];
}

/** `reference`: the day that "tomorrow" counts from, as a local date of this process. */
export function recogniseTimes(text: string, reference: Date): readonly FoundTime[] {
  return suite()
    .recognizeDateTime(text, culture, undefined, reference)
    .flatMap((result) => {
      const parsed = timeResolution.safeParse(result.resolution);
      const [value] = parsed.data?.values ?? [];
      if (value?.timex === undefined || value.timex === '') return [];
      return [
        {
          start: result.start,
          end: result.end + 1,
          text: result.text.toLowerCase(),
          timex: value.timex,
          modifier: value.Mod ?? '',
          values: parsed.data?.values.length ?? 0,
          type: value.type ?? '',
        },
      ];
    });
}
