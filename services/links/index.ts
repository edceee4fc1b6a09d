/** Ways into a conversation from elsewhere: links that open it in a browser, codes that a caller gives. */
export { callCodeRules, type CallCodes } from './callCodes';
export { linkPaths, linkRules, type Links, type Redeemed } from './links';
export { MongoCallCodes } from './mongoCallCodes';
export { MongoLinks } from './mongoLinks';
