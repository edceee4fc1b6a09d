/** Files that came with a message: remembered until a request is saved that they belong to, or the subscriber says what they are for. */
import { filesPath } from '../../services/attachments';
import type { DialogTurn, SentDocument } from '../turn';

/** The files of the message, as they are kept; what other channels attach besides is left out. */
function filesIn(turn: DialogTurn): readonly SentDocument[] {
  return (turn.context.activity.attachments ?? []).flatMap(({ contentUrl, name }) =>
    contentUrl?.startsWith(filesPath) === true ? [{ id: contentUrl.slice(filesPath.length), name: name ?? '' }] : [],
  );
}

/** Says that files have come, and remembers them; answers whether any did. */
export async function receiveDocuments(turn: DialogTurn): Promise<boolean> {
  const files = filesIn(turn);
  if (files.length === 0) return false;
  turn.memory.documents = [...(turn.memory.documents ?? []), ...files];
  await turn.tell(turn.words.documents.received(files.length));
  return true;
}
