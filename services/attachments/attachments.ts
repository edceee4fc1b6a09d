/** Files of a conversation: what subscribers attach, and what the bot makes for them. */
import { createHash } from 'node:crypto';
import type { RequestVerification } from '../requests';
import type { AcceptedType } from './limits';

/** Where files are served; an attachment's address is this and its id. */
export const filesPath = '/v3/directline/attachments/';

export interface NewFile {
  /** The same for the same file of the same message, so that a repeated upload is kept once. */
  readonly id: string;
  readonly conversationId: string;
  readonly name: string;
  readonly type: AcceptedType;
  readonly content: Buffer;
  readonly by: FileAuthor;
}

/** A kept file, as others name it. */
export interface FileRef {
  readonly id: string;
  /** As it was sent or made, such as `vloga-za-eracun.pdf`. */
  readonly name: string;
}

/** What we made may open in the browser; what somebody sent is only ever saved to disk. */
export type FileAuthor = 'subscriber' | 'agent' | 'bot';

/** What a document is for: who sent it, and the request that it belongs to or what was said of it. */
export interface DocumentLink {
  /** `null` where nobody said it. */
  readonly subscriberNumber: string | null;
  readonly verification: RequestVerification;
  readonly reference?: string;
  readonly note?: string;
}

export interface StoredFile extends NewFile {
  readonly at: Date;
  /** Absent as long as the subscriber has not said what it is for. */
  readonly link?: DocumentLink;
}

export interface Attachments {
  prepare(): Promise<void>;
  save(file: NewFile): Promise<void>;
  find(id: string): Promise<StoredFile | undefined>;
  /** Notes what files are for. Safe to repeat. */
  link(ids: readonly string[], link: DocumentLink): Promise<void>;
  /** What subscribers have sent for a request, oldest first. */
  sentFor(reference: string): Promise<readonly FileRef[]>;
  /** What subscribers have sent, oldest first; reads as it goes. */
  documents(): AsyncIterable<StoredFile>;
}

/** The id of a file that we make: the same for the same content, so that what is shown again is kept once. */
export function madeFileId(conversationId: string, content: Uint8Array): string {
  return `${conversationId}.${createHash('sha256').update(content).digest('base64url').slice(0, 22)}`;
}

/** The brands of HEIC pictures, in the `ftyp` box at the beginning of the file (ISO/IEC 23008-12, 10.2). */
const heicBrands: readonly string[] = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** The type that a file is by its first bytes, whatever its name says; `undefined` when it is none that we take. */
export function typeOf(content: Buffer): AcceptedType | undefined {
  if (content.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf';
  if (content.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (content.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'image/png';
  const box = content.subarray(4, 12).toString('latin1');
  if (box.startsWith('ftyp') && heicBrands.includes(box.slice(4))) return 'image/heic';
  return undefined;
}
