/** Cards about packages: what each one offers, and what is being agreed to. Pure functions of data and wording. */
import { CardFactory, type Attachment } from 'botbuilder';
import type { Plan } from '../services/plans';

/** "100/10 Mb/s": to the subscriber, from the subscriber. */
export const speedOf = (plan: Pick<Plan, 'downMbps' | 'upMbps'>): string => `${plan.downMbps}/${plan.upMbps} Mb/s`;

export interface ComparedPlan {
  readonly name: string;
  readonly speed: string;
  readonly price: string;
  /** Such as "priporočamo"; shown first and in bold. */
  readonly mark?: string;
}

const adaptiveCard = (body: readonly unknown[], speak: string): Attachment =>
  CardFactory.adaptiveCard({
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.3',
    speak,
    body,
  });

/** The packages side by side: a row each, so that it reads well on a phone and aloud. */
export function comparisonCard(plans: readonly ComparedPlan[]): Attachment {
  return adaptiveCard(
    plans.map((plan, place) => ({
      type: 'Container',
      separator: place > 0,
      spacing: 'medium',
      items: [
        ...(plan.mark === undefined
          ? []
          : [{ type: 'TextBlock', text: plan.mark, size: 'small', color: 'accent', weight: 'bolder', wrap: true }]),
        { type: 'TextBlock', text: plan.name, weight: 'bolder', spacing: 'none', wrap: true },
        { type: 'TextBlock', text: `${plan.speed} · ${plan.price}`, spacing: 'none', wrap: true },
      ],
    })),
    plans.map((plan) => `${plan.name}: ${plan.speed}, ${plan.price}`).join('. '),
  );
}

export interface SummaryItem {
  readonly label: string;
  readonly value: string;
}

/** A picture in a card. */
export interface Picture {
  /** Of data, since the chat loads nothing from elsewhere. */
  readonly url: string;
  readonly description: string;
}

/** What is being agreed to or told, an item a line; below it a picture, where there is one. */
export function summaryCard(items: readonly SummaryItem[], picture?: Picture): Attachment {
  return adaptiveCard(
    [
      { type: 'FactSet', facts: items.map(({ label, value }) => ({ title: label, value })) },
      ...(picture === undefined
        ? []
        : [{ type: 'Image', url: picture.url, altText: picture.description, size: 'stretch', spacing: 'medium' }]),
    ],
    summaryText(items),
  );
}

/** The same in words, for who hears it and for screens without cards. */
export const summaryText = (items: readonly SummaryItem[]): string =>
  items.map(({ label, value }) => `${label}: ${value}`).join('. ');
