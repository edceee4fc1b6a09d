/** A picture of a device, with the part marked that the step is about. */
import type { Attachment } from 'botbuilder';
import { adaptiveCard } from './adaptiveCard';

/** Where pictures are served. The name is all of the address, so that a picture drawn anew also shows in old conversations. */
export const picturesPath = '/pictures/';

/**
 * @param name one of `web/pictures`, such as `modem-coax`
 * @param alt what is to be seen in it
 */
export const pictureCard = (name: string, alt: string): Attachment =>
  adaptiveCard([{ type: 'Image', url: `${picturesPath}${name}.svg`, altText: alt, size: 'stretch' }], alt);
