/** Sentences that agents say again and again, in both languages. */
export { cannedReplyShape, type CannedReply, type CannedReplies } from './cannedReplies';
export { MongoCannedReplies } from './mongoCannedReplies';
