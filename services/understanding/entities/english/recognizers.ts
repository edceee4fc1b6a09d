/** Microsoft's Recognizers-Text, loaded when the first English number or date comes: it takes a third of a second. */

import { createRequire } from 'node:module';
import type * as DateTime from '@microsoft/recognizers-text-date-time';
import type * as Numbers from '@microsoft/recognizers-text-number';
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

interface Models {
  readonly number: ReturnType<Numbers.NumberRecognizer['getNumberModel']>;
  readonly ordinal: ReturnType<Numbers.NumberRecognizer['getOrdinalModel']>;
  readonly time: ReturnType<DateTime.DateTimeRecognizer['getDateTimeModel']>;
}

const culture = 'en-us';
let loaded: Models | undefined;

function models(): Models {
  if (loaded !== undefined) return loaded;
  // A synchronous load that waits for its first use has no typed form: the packages' own declarations say what it gives.
  const load = createRequire(__filename);
  const { NumberRecognizer } = load('@microsoft/recognizers-text-number') as typeof Numbers;
  const { DateTimeRecognizer } = load('@microsoft/recognizers-text-date-time') as typeof DateTime;
  const numbers = new NumberRecognizer(culture);
  loaded = {
    number: numbers.getNumberModel(culture),
    ordinal: numbers.getOrdinalModel(culture),
    time: new DateTimeRecognizer(culture).getDateTimeModel(culture),
  };
  return loaded;
}

const numberResolution = z.object({ value: z.string() });
const timeResolution = z.object({
  values: z.array(z.object({ timex: z.string().optional(), Mod: z.string().optional(), type: z.string().optional() })),
});

export function recogniseNumbers(text: string): readonly FoundNumber[] {
  const { number, ordinal } = models();
  const read = (results: ReturnType<typeof number.parse>, isOrdinal: boolean): FoundNumber[] =>
    results.flatMap(({ start, end, resolution }) => {
      const parsed = numberResolution.safeParse(resolution);
      const value = Number(parsed.data?.value);
      return Number.isFinite(value) ? [{ start, end: end + 1, value, ordinal: isOrdinal }] : [];
    });
  return [...read(ordinal.parse(text), true), ...read(number.parse(text), false)];
}

/** `reference`: the day that "tomorrow" counts from, as a local date of this process. */
export function recogniseTimes(text: string, reference: Date): readonly FoundTime[] {
  return models()
    .time.parse(text, reference)
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
