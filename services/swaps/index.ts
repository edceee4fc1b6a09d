/** Swaps that are under way. */
export { MongoSwaps } from './mongoSwaps';
export { keptDays, type Swap, type SwapChange, type Swaps } from './swaps';
