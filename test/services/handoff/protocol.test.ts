/** The Bot Framework's hand-off events: the same that botbuilder's own factory makes. */
import { ActivityTypes, EventFactory, TurnContext, type Activity, type ConversationAccount } from 'botbuilder';
import { TurnAdapter } from '../../../bots/turnAdapter';
import { initiateEvent, statusEvent, type HandoffContext, type SaidActivity } from '../../../services/handoff';

const conversation: ConversationAccount = { id: 'c1', name: '', isGroup: false, conversationType: 'personal' };
const handoff = { conversationId: 'c1', channel: 'web', since: new Date('2026-11-23T09:00:00Z') };
const context: HandoffContext = {
  reason: 'asked',
  language: 'sl',
  channel: 'web',
  since: '2026-11-23T09:00:00.000Z',
  subscriberNumber: '100016',
  verification: 'none',
  open: { flow: 'planChange', step: 'code' },
  answers: { purpose: 'work' },
  steps: [],
  requests: [],
};
const said: SaidActivity = {
  type: 'message',
  id: 'c1/1|in',
  timestamp: '2026-11-23T08:59:00.000Z',
  from: { id: 'subscriber', name: '' },
  text: 'svetovalec',
  files: [],
};

test('`handoff.initiate` has its name, the context as its value and the transcript as its attachment', () => {
  const activity: Partial<Activity> = { type: ActivityTypes.Event, channelId: 'web', conversation };
  const transcript = { activities: [said] };
  const made: unknown = EventFactory.createHandoffInitiation(
    new TurnContext(new TurnAdapter(), activity),
    context,
    // The factory wants whole activities; what is in a transcript is up to who writes and reads it.
    Object.assign({ activities: [] }, transcript),
  );
  const { id, timestamp, conversation: where, ...event } = initiateEvent(handoff, context, [said]);
  expect(made).toMatchObject({ ...event, conversation: where });
  // One that comes again is the same one; the factory's would be another.
  expect({ id, timestamp }).toEqual({ id: 'c1/2026-11-23T09:00:00.000Z', timestamp: handoff.since });
});

test.each([
  ['accepted', { state: 'accepted', agent: { id: 'chatwoot/1', name: 'Ana' } }],
  ['failed', { state: 'failed', message: 'nobody can be reached there' }],
  ['completed', { state: 'completed' }],
] as const)('`handoff.status` tells that it was %s', (state, value) => {
  const message = 'message' in value ? value.message : undefined;
  const made = EventFactory.createHandoffStatus(conversation, state, message);
  const event = statusEvent('51/1', value);
  expect(made).toMatchObject({ type: event.type, name: event.name, value: { state, message } });
  expect(event.value).toMatchObject(message === undefined ? { state } : { state, message });
});
