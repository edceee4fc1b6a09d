/** Verification: one-time codes and what stops those who guess. */
export { MongoVerification } from './mongoVerification';
export {
  codeRules,
  type CodeRequest,
  type CodeRequested,
  type CodeTried,
  type CodeTry,
  type Verification,
} from './verification';
