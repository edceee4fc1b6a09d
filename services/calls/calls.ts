/** Phone calls, as far as the conversation needs them. */

export interface NewCall {
  /** Twilio's name for it. */
  readonly sid: string;
  /** E.164; absent when the caller hides it. */
  readonly from?: string;
  readonly conversationId: string;
}

export interface Call extends NewCall {
  readonly at: Date;
  /** When it ended; absent while it lasts. */
  readonly endedAt?: Date;
}

export interface Calls {
  prepare(): Promise<void>;
  /** Keeps a call; one that is known stays as it was and is the answer. */
  begin(call: NewCall): Promise<Call>;
  find(sid: string): Promise<Call | undefined>;
  /** The newest other call from that number that began or ended after an instant. */
  lastFrom(from: string, since: Date, but: string): Promise<Call | undefined>;
  /** The call of a conversation goes over to another one; harmless to repeat. */
  move(from: string, to: string): Promise<Call | undefined>;
  /** The calls that go on, by their conversations. */
  underWay(conversationIds: readonly string[]): Promise<ReadonlyMap<string, Call>>;
  /** Notes the end; harmless to repeat, and for a call that is not known. */
  end(sid: string): Promise<void>;
}
