/** Files that subscribers attach: kept in the database, their type told by their content. */
export { MongoAttachments } from './mongoAttachments';
export {
  acceptedTypes,
  filesPath,
  largestFile,
  typeOf,
  type AcceptedType,
  type Attachments,
  type DocumentLink,
  type FileAuthor,
  type NewFile,
  type StoredFile,
} from './attachments';
