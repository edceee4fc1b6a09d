/** Follows a conversation: what was said since a watermark, then each turn as it is saved, in order, without a gap. */
import { activitiesOf, type Turn } from '../services/turns';
import type { Conversations } from './conversations';

export interface Follower {
  /** A turn with activities past `sent`; after it, `turn.through` of them are known. */
  turn(turn: Turn, sent: number): void;
  /** What was missed cannot be read now: whoever follows comes again. */
  failed(): void;
}

export interface Following {
  /** How many activities are known. */
  readonly sent: number;
  end(): void;
}

export function follow(
  conversations: Pick<Conversations, 'listen' | 'turnsAfter'>,
  conversationId: string,
  watermark: number,
  follower: Follower,
): Following {
  let sent = watermark;
  let live = false;
  let work = Promise.resolve();

  const pass = (turn: Turn): void => {
    if (turn.through <= sent) return;
    const before = sent;
    sent = turn.through;
    follower.turn(turn, before);
  };
  const catchUp = (): void => {
    work = work.then(async () => {
      for (const turn of await conversations.turnsAfter(conversationId, sent)) pass(turn);
    });
    work.catch(() => follower.failed());
  };
  const unlisten = conversations.listen(conversationId, {
    turn(turn) {
      // A turn that does not follow on what was passed came with others that are read first.
      if (!live || activitiesOf(turn).before > sent) catchUp();
      else pass(turn);
    },
    gap: catchUp,
  });
  catchUp();
  work.then(
    () => {
      live = true;
    },
    () => undefined,
  );
  return {
    get sent() {
      return sent;
    },
    end: unlisten,
  };
}
