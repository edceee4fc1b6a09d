/** A month of made turns and hand-offs until {@link testNow}, for pages that show figures. */
import type { Services } from '../../services/services';
import type { TurnFacts } from '../../services/turns';
import { testNow } from './service';
import { turnOf } from './turns';

const dayMs = 24 * 3_600_000;
const input = { type: 'message', id: 'in', text: 'x' };

/** What the subscribers of a day say, one after another. */
const conversations: readonly (readonly Partial<TurnFacts>[])[] = [
  [{ begun: ['planChange'] }, { ended: [{ flow: 'planChange', how: 'done' }] }],
  [{ begun: ['planChange'] }, { ended: [{ flow: 'planChange', how: 'left', step: 'code' }] }],
  [{ begun: ['fault'] }, { human: 'faultUnsolved' }],
  [{ answered: ['askPayment'] }],
  [{ missed: { text: 'a se da kaj zmenit', intents: [{ name: 'talkToAgent', score: 0.41 }] } }],
];

export async function makeDays({ turns, handoffs }: Pick<Services, 'turns' | 'handoffs'>): Promise<void> {
  for (let day = 1; day < 30; day += 1)
    for (let number = 0; number < 3 + (day % 4); number += 1) {
      const conversationId = `made-${day}-${number}`;
      const began = testNow.getTime() - day * dayMs + number * 3_600_000;
      const channel = number % 3 === 2 ? 'phone' : 'web';
      for (const [sequence, facts] of (conversations[number % conversations.length] ?? []).entries()) {
        const at = new Date(began + sequence * 60_000);
        const inputKey = String(sequence);
        const language = number % 4 === 3 ? 'en' : 'sl';
        await turns.append(
          turnOf({ conversationId, sequence, inputKey, at, channel, input, facts: { language, ...facts } }),
        );
      }
      if (number !== 2) continue;
      const since = new Date(began);
      await handoffs.put({
        conversationId,
        channel,
        sequence: 1,
        through: 1,
        state: 'closed',
        reason: 'faultUnsolved',
        language: 'sl',
        subscriberNumber: null,
        verification: 'none',
        since,
        acceptedAt: new Date(began + (40 + day * 7) * 1000),
        closedAt: new Date(began + 600_000),
        outcome: 'done',
      });
      await handoffs.rate({ conversationId, since }, { score: 3 + (day % 3) });
    }
}
