/** Files that subscribers attach: kept in the database, their type told by their content. */
export { MongoAttachments } from './mongoAttachments';
export {
  filesPath,
  typeOf,
  type Attachments,
  type DocumentLink,
  type FileAuthor,
  type NewFile,
  type StoredFile,
} from './attachments';
export { acceptedTypes, largestFile, mostFiles, type AcceptedType } from './limits';
