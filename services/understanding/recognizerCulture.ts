/** Slovenian as a culture of Recognizers-Text: what the suite can carry, numbers and ordinals, by our own grammar. */

import { ModelResult, type IModel } from '@microsoft/recognizers-text';
import { NumberRecognizer } from '@microsoft/recognizers-text-number';
import { readNumber } from './entities/slovenian/numbers';
import { tokenise } from './text/tokens';

export const slovenianCulture = 'sl-si';

/** A model of the suite: all numbers of a kind in a text; `end` is the last character, as the suite has it. */
class SlovenianNumbers implements IModel {
  constructor(
    readonly modelTypeName: 'number' | 'ordinal',
    private readonly ordinal: boolean,
  ) {}

  parse(query: string): ModelResult[] {
    const tokens = tokenise(query);
    const results: ModelResult[] = [];
    let from = 0;
    while (from < tokens.length) {
      const number = readNumber(tokens, from);
      const start = tokens[from]?.start;
      const end = tokens[(number?.next ?? 0) - 1]?.end;
      if (number?.ordinal === this.ordinal && start !== undefined && end !== undefined) {
        const found = new ModelResult();
        found.start = start;
        found.end = end - 1;
        found.text = query.slice(start, end);
        found.typeName = this.modelTypeName;
        found.resolution = { value: String(number.value) };
        results.push(found);
      }
      from = number?.next ?? from + 1;
    }
    return results;
  }
}

/** The suite's number recogniser with Slovenian beside the cultures that it knows. */
export class NumberRecognizerWithSlovenian extends NumberRecognizer {
  protected override InitializeConfiguration(): void {
    super.InitializeConfiguration();
    this.registerModel('NumberModel', slovenianCulture, () => new SlovenianNumbers('number', false));
    this.registerModel('OrdinalModel', slovenianCulture, () => new SlovenianNumbers('ordinal', true));
  }
}
