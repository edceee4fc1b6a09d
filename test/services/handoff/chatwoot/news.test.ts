/** What happened in a Chatwoot conversation, read from what it holds: states once each, and only what humans wrote for the subscriber. */
import type { ChatwootConversation, ChatwootMessage } from '../../../../services/handoff/chatwoot/api';
import { activityAttribute, newsOf, seenIn, type News } from '../../../../services/handoff/chatwoot/news';

const ana = { id: 11, name: 'Ana N.', available_name: 'Ana Novak' };
const conversation = (values: Partial<ChatwootConversation> = {}): ChatwootConversation => ({
  id: 51,
  status: 'open',
  ...values,
});
const assigned = conversation({ meta: { assignee: ana } });
const message = (id: number, values: Partial<ChatwootMessage> = {}): ChatwootMessage => ({
  id,
  content: `m${id}`,
  message_type: 1,
  private: false,
  sender: { ...ana, type: 'user' },
  ...values,
});
/** What is told of one look after another. */
const looks = (...all: readonly (readonly [ChatwootConversation, ...ChatwootMessage[]])[]): News[] => {
  let mark = '';
  return all.map(([there, ...messages]) => {
    const news = newsOf('51', seenIn(mark), there, messages);
    mark = news.mark;
    return news;
  });
};
const told = ({ activities }: News) => activities.map((one) => (one.type === 'event' ? one.value.state : one.text));

test('who joins, speaks and ends it between two looks does so in that order', () => {
  const resolved = conversation({ status: 'resolved', meta: { assignee: ana } });
  expect(looks([resolved, message(1), message(2)]).map(told)).toEqual([['accepted', 'm1', 'm2', 'completed']]);
});

test('a state is told once, and again when it comes again, under another name', () => {
  const all = looks([conversation()], [assigned], [assigned, message(1)], [conversation()], [assigned]);
  expect(all.map(told)).toEqual([[], ['accepted'], ['m1'], ['failed'], ['accepted']]);
  const names = all.flatMap(({ activities }) => activities.map(({ id }) => id));
  expect(new Set(names).size).toBe(names.length);
});

test('a look that is repeated tells the same under the same names', () => {
  const look = () => newsOf('51', seenIn(''), assigned, [message(1)]);
  expect(look()).toEqual(look());
});

test.each([
  ['a note', { private: true }],
  ['what the subscriber said', { message_type: 0 }],
  ['an activity', { message_type: 2 }],
  ['a greeting or a survey', { message_type: 3 }],
  ['another bot', { sender: { id: 1, name: 'Bot', type: 'agent_bot' } }],
  ['a rule', { sender: null }],
  ['what was deleted', { content_attributes: { deleted: true } }],
  ['nothing', { content: null }],
] satisfies [string, Partial<ChatwootMessage>][])('%s is not told to the subscriber', (_what, values) => {
  const [news] = looks([conversation(), message(1, values)]);
  expect(news?.activities).toEqual([]);
});

test('what agents say goes by the name that subscribers may read; ours is known by its id', () => {
  const [news] = looks([conversation(), message(1), message(2, { private: true, content_attributes: { [activityAttribute]: 'c/1|in' } })]); // prettier-ignore
  expect(news?.activities).toMatchObject([{ id: '51/message/1', from: { id: 'chatwoot/11', name: 'Ana Novak' } }]);
  expect([...(news?.known ?? [])]).toEqual(['c/1|in']);
});
