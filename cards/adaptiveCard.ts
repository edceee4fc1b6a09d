/** The frame of every card. */
import { CardFactory, type Attachment } from 'botbuilder';

/** @param speak the card in words, for who hears it */
export const adaptiveCard = (body: readonly unknown[], speak: string): Attachment =>
  CardFactory.adaptiveCard({
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.3',
    speak,
    body,
  });
