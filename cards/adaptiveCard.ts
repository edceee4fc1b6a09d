/** The frame of every card. */
import type { Attachment } from 'botbuilder';

/** @param speak the card in words, for who hears it */
export const adaptiveCard = (body: readonly unknown[], speak: string): Attachment => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.3',
    speak,
    body,
  },
});
