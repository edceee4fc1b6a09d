/** What a Chatwoot account holds, in the shapes that its Swagger and its page on webhooks document. */

export interface StubAgent {
  readonly id: number;
  readonly name: string;
  availability_status: 'online' | 'busy' | 'offline';
}

export interface StubContact {
  readonly id: number;
  readonly name: string;
  readonly identifier: string;
}

export interface StubMessage {
  readonly id: number;
  readonly conversation: number;
  readonly type: 'incoming' | 'outgoing' | 'activity';
  readonly private: boolean;
  readonly content: string;
  readonly content_attributes: Readonly<Record<string, unknown>>;
  /** Absent for what Chatwoot itself says. */
  readonly agent?: StubAgent;
  readonly files: readonly { readonly name: string; readonly type: string; readonly content: Buffer }[];
}

export interface StubConversation {
  readonly id: number;
  readonly contact: StubContact;
  readonly source_id: string;
  readonly custom_attributes: Readonly<Record<string, unknown>>;
  status: 'open' | 'resolved' | 'pending' | 'snoozed';
  assignee: StubAgent | undefined;
  readonly messages: StubMessage[];
}

const inboxId = 7;
const at = 1_764_000_000;

export const agentShape = ({ id, name, availability_status }: StubAgent) => ({
  id,
  account_id: 3,
  availability_status,
  auto_offline: true,
  confirmed: true,
  email: `agent${id}@example.com`,
  available_name: name,
  name,
  role: 'agent',
  thumbnail: '',
});

export const contactShape = ({ id, name, identifier }: StubContact) => ({
  id,
  name,
  identifier,
  email: null,
  phone_number: null,
  additional_attributes: {},
  custom_attributes: {},
  availability_status: 'offline',
  thumbnail: '',
  created_at: at,
});

/** As the API lists it: kinds are numbers there. */
export const messageShape = (message: StubMessage, contact: StubContact, url: string) => ({
  id: message.id,
  content: message.content === '' ? null : message.content,
  inbox_id: inboxId,
  conversation_id: message.conversation,
  message_type: { incoming: 0, outgoing: 1, activity: 2 }[message.type],
  content_type: 'text',
  status: 'sent',
  content_attributes: message.content_attributes,
  created_at: at + message.id,
  private: message.private,
  source_id: null,
  ...senderOf(message, contact),
  ...(message.files.length === 0
    ? {}
    : { attachments: message.files.map((file, place) => attachmentShape(message, file, place, url)) }),
});

const attachmentShape = (
  { id }: StubMessage,
  { name, content }: StubMessage['files'][number],
  place: number,
  url: string,
) => ({
  id: id * 10 + place,
  message_id: id,
  file_type: 'file',
  account_id: 3,
  extension: null,
  data_url: `${url}/rails/active_storage/blobs/redirect/${id}-${place}/${encodeURIComponent(name)}`,
  thumb_url: '',
  file_size: content.length,
});

function senderOf({ type, agent }: StubMessage, contact: StubContact): object {
  if (type === 'incoming') return { sender: { ...contactShape(contact), type: 'contact' } };
  if (agent === undefined) return {};
  const { id, name } = agent;
  return {
    sender: {
      id,
      name,
      available_name: name,
      avatar_url: '',
      type: 'user',
      availability_status: 'online',
      thumbnail: '',
    },
  };
}

export const conversationShape = (conversation: StubConversation, url: string) => {
  const { id, contact, status, custom_attributes, assignee, messages } = conversation;
  return {
    meta: {
      sender: contactShape(contact),
      channel: 'Channel::Api',
      ...(assignee === undefined ? {} : { assignee: agentShape(assignee) }),
      hmac_verified: false,
    },
    id,
    messages: messages.slice(-1).map((message) => messageShape(message, contact, url)),
    account_id: 3,
    additional_attributes: {},
    agent_last_seen_at: 0,
    can_reply: true,
    contact_last_seen_at: 0,
    custom_attributes,
    inbox_id: inboxId,
    labels: [],
    muted: false,
    snoozed_until: null,
    status,
    created_at: at,
    timestamp: at,
    unread_count: 0,
    priority: null,
  };
};

/** As webhooks show it. */
const webhookConversation = (conversation: StubConversation, url: string) => ({
  ...conversationShape(conversation, url),
  channel: 'Channel::Api',
  contact_inbox: {
    id: 1,
    contact_id: conversation.contact.id,
    inbox_id: inboxId,
    source_id: conversation.source_id,
    hmac_verified: false,
  },
});

export const conversationWebhook = (
  event: 'conversation_created' | 'conversation_updated' | 'conversation_status_changed',
  conversation: StubConversation,
  url: string,
) => ({ ...webhookConversation(conversation, url), event, changed_attributes: [] });

/** Kinds are words there. */
export const messageWebhook = (message: StubMessage, conversation: StubConversation, url: string) => ({
  id: message.id,
  content: message.content,
  created_at: '2026-11-23T09:00:00.000Z',
  message_type: message.type,
  content_type: 'text',
  private: message.private,
  content_attributes: message.content_attributes,
  source_id: null,
  ...senderOf(message, conversation.contact),
  inbox: { id: inboxId, name: 'KabelNET' },
  conversation: webhookConversation(conversation, url),
  account: { id: 3, name: 'KabelNET' },
  event: 'message_created',
});
