/** Files of a conversation: kept in the database, their type told by their content. */
export { MongoAttachments } from './mongoAttachments';
export {
  acceptedTypes,
  filesPath,
  largestFile,
  madeFileId,
  typeOf,
  type AcceptedType,
  type Attachments,
  type FileAuthor,
  type FileRef,
  type NewFile,
  type StoredFile,
} from './attachments';
