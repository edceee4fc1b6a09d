/** Links that open a conversation in a browser. */
export { linkPaths, linkRules, type Links, type Redeemed } from './links';
export { MongoLinks } from './mongoLinks';
