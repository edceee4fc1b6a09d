/** The wordmark: a cable that turns into a signal. Drawn here, so that no image is fetched. */

const shape = (colour: string, ink: string): string =>
  `<rect width="48" height="48" rx="12" fill="${colour}"/>` +
  `<path d="M10 34c8 0 6-16 14-16s6 8 14 8" fill="none" stroke="${ink}" stroke-width="4" stroke-linecap="round"/>` +
  `<circle cx="10" cy="34" r="4" fill="${ink}"/><path d="M29 12a12 12 0 0 1 9 6" fill="none" stroke="${ink}" stroke-width="3" stroke-linecap="round"/>`;

/** Decorative: the name always stands beside it. */
export const logo = `<svg viewBox="0 0 48 48" width="40" height="40" aria-hidden="true" focusable="false">${shape('#0b5c8a', '#fff')}</svg>`;

/** The same as a file, for the browser's tab and the bot's avatar. */
export const iconFile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48">${shape('#0b5c8a', '#ffffff')}</svg>\n`;
