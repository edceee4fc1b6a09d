/** The emergency measures: what is free, and what is done otherwise, since when and until when. */
export { measureIds, measureShape, type Measure, type MeasureId, type Measures } from './measures';
export { MongoMeasures } from './mongoMeasures';
