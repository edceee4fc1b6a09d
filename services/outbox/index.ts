/** The outbox: messages by mail and SMS, each sent once. */
export { MailTransport } from './mailTransport';
export { MongoOutbox } from './mongoOutbox';
export type {
  MessageChannel,
  MessageStatus,
  Outbox,
  OutboxMessage,
  Recipient,
  Render,
  Renderable,
  Rendered,
  Sending,
  SentMessage,
  Template,
  TemplateName,
  TemplateValues,
} from './outbox';
export type { ConfirmationLink } from './rendering';
export { Sender, type SenderOptions } from './sender';
export { SmsCaps } from './smsCaps';
export { SmsTransport, type SmsAccount, type SmsClient } from './smsTransport';
export {
  DemoTransport,
  NoAnswerError,
  NotAcceptedError,
  type Outgoing,
  type OutgoingFile,
  type Transport,
} from './transport';
