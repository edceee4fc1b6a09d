/** Payments by UPN QR: what a phone's camera reads into the bank's application. Pure functions. */
export { formatIban, formatReference, readIban, referenceFor } from './account';
export { upnQrText, type Party, type Payment } from './upnQr';
export { upnQrPicture } from './picture';
