/** Content: what the office edits, whatever its kind. */
export { EditConflictError, type Content, type Versioned } from './content';
export { readContentFile, writeContentFile, type ContentShape, type ReadContent } from './contentFile';
export { MongoContent } from './mongoContent';
export { addSeeds, SeedError } from './seeds';
export { bilingual, filled, placeholders, type Bilingual, type Placeholders, type Words } from './words';
