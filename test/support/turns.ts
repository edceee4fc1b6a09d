/** Parts for tests of turns: a bot that counts, effects that do nothing, turns without content. */
import type { Bot, Incoming } from '../../bots/conversations';
import type { Effects, Turn } from '../../services/turns';

/** Answers each message with how many it has had; its state is the number. */
export const countingBot: Bot = {
  turn(incoming: Incoming, state) {
    const count = Number(state ?? '0') + 1;
    return Promise.resolve({
      replies: [{ type: 'message', text: `${count}: ${incoming.activity?.text ?? 'start'}` }],
      state: String(count),
      effects: [],
    });
  },
};

export const noEffects = { settle: () => Promise.resolve() } satisfies Pick<Effects, 'settle'>;

export const turnOf = (values: Partial<Turn>): Turn => ({
  conversationId: 'c',
  sequence: 0,
  inputKey: 'start',
  at: new Date('2026-11-23T09:00:00Z'),
  channel: 'web',
  node: 'test',
  replies: [],
  through: 0,
  state: '{}',
  effects: [],
  pending: false,
  ...values,
});
