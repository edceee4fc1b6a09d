/** Answers in MongoDB. */
import type { Connection } from 'mongoose';
import { isWithin } from '../calendar';
import { MongoContent, type Words } from '../content';
import type { Measures } from '../measures';
import type { Language } from '../understanding/types';
import type { Answer, AnswerId, Answers, AnswerText } from './answers';

export class MongoAnswers extends MongoContent<Answer> implements Answers {
  constructor(
    connection: Connection,
    now: () => Date,
    private readonly measures: Pick<Measures, 'holds'>,
  ) {
    super(connection, 'answers', now);
  }

  async find(
    id: AnswerId,
    { language, day }: { readonly language: Language; readonly day: string },
  ): Promise<Words | undefined> {
    const answer = (await this.known()).find((one) => one.id === id);
    for (const text of answer?.texts ?? []) {
      if (await this.isTold(text, day)) return text[language];
    }
    return undefined;
  }

  private async isTold({ validFrom, validUntil, during }: AnswerText, day: string): Promise<boolean> {
    if (!isWithin(day, validFrom, validUntil)) return false;
    return during === undefined || this.measures.holds(during, day);
  }
}
