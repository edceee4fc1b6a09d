/** Why a call to the service will not succeed by being made again. */

/** The service no longer knows the conversation, or no longer lets us in: only a new one helps. */
export class ConversationEndedError extends Error {
  override readonly name = 'ConversationEndedError';
}

/** The service does not want this, however often it is sent. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}
