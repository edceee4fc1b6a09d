/** Files of a conversation: kept in the database, their type told by their content. */
export { MongoAttachments } from './mongoAttachments';
export {
  filesPath,
  madeFileId,
  typeOf,
  type Attachments,
  type DocumentLink,
  type FileAuthor,
  type FileRef,
  type NewFile,
  type StoredFile,
} from './attachments';
export { acceptedTypes, largestFile, mostFiles, type AcceptedType } from './limits';
