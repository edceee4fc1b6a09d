/** The confirmation of an address where bills are to go: by a code in the conversation or by a link in the mail. */
export { confirmationPaths, type EmailConfirmation, type LinkState } from './emailConfirmation';
export { RequestEmailConfirmation } from './requestEmailConfirmation';
