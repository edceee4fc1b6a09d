/** Verification: one-time codes, links in mail, and what stops those who guess. */
export { MongoVerification } from './mongoVerification';
export {
  codeRules,
  type CodeRequest,
  type CodeRequested,
  type CodeTried,
  type CodeTry,
  type ReadLink,
  type Verification,
} from './verification';
