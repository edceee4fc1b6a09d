/** Files in the chat: what a message brings along, and each file for who may have it. */
import type { Request, Response } from 'restify';
import { filesPath, type Attachments } from '../../../services/attachments';
import { bearerToken, refuse, sendFile, textIn } from '../http';
import { keepFiles, readParts, type RefusedParts } from '../multipart';
import { receive, type ReceivedActivity } from './activities';
import type { Tokens } from './tokens';

export interface Refused extends RefusedParts {
  /** Names the message that was refused. */
  readonly inputKey?: string;
}

/** Reads a message with files and keeps these; refuses what is too large, too many or of another type. */
export async function takeUpload(
  request: Request,
  conversationId: string,
  attachments: Attachments,
): Promise<ReceivedActivity | Refused> {
  const parts = await readParts(request);
  if ('fault' in parts) return parts;
  const received = receive(parts.activity ?? { type: 'message' });
  if ('fault' in received) return { status: 400, fault: received.fault };
  const { inputKey } = received;
  if (parts.refused !== undefined) return { ...parts.refused, inputKey };
  const files = await keepFiles(parts.files, { conversationId, inputKey, by: 'subscriber' }, attachments);
  if ('fault' in files) return { ...files, inputKey };
  return {
    inputKey,
    activity: {
      type: 'message',
      text: '',
      ...received.activity,
      attachments: files.map(({ id, name, type }) => ({
        contentType: type,
        name,
        contentUrl: `${filesPath}${id}`,
      })),
    },
  };
}

/** Sends a file to who holds a token of its conversation, or an address that was signed for it. */
export async function sendAttachment(
  request: Request,
  response: Response,
  tokens: Tokens,
  attachments: Attachments,
): Promise<void> {
  const id = textIn(request.params, 'file') ?? '';
  const isSigned = tokens.verifyFile(textIn(request.query, 't') ?? '', `${filesPath}${id}`);
  const conversationId = tokens.verify(bearerToken(request) ?? '');
  const file = isSigned || conversationId !== undefined ? await attachments.find(id) : undefined;
  if (file === undefined || !(isSigned || file.conversationId === conversationId)) {
    refuse(response, 404, 'NotFound', 'There is no such file');
    return;
  }
  sendFile(response, file);
}
