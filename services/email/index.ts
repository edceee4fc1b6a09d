/** E-mail addresses as people give them: whether one can exist, and which one was meant. */
export { isEmail } from './email';
export { meantEmail } from './mistyped';
