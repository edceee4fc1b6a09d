/** What the open question expects weighs in: answers, corrections, choices. */

import { entitiesOf, understand } from './support';
import type { Choice } from '../../../services/understanding';

describe('yes and no', () => {
  test.each([
    ['da', 'yes'],
    ['ja potrjujem', 'yes'],
    ['ja, ampak od petka', 'yes'],
    ['seveda', 'yes'],
    ['v redu', 'yes'],
    ['ne', 'no'],
    ['ne, prvi februar', 'no'],
    ['raje ne', 'no'],
    ['ne, raje petkrat hitrejši', 'no'],
    ['ne dela internet', undefined],
    ['ne vem', undefined],
    ['da bi le delalo', undefined],
    ['jutri', undefined],
  ])('%s: %s', (utterance, answer) => {
    expect(understand(utterance).answer).toBe(answer);
  });

  test.each([
    ['yes', 'yes'],
    ['yes, but from Friday', 'yes'],
    ['no thanks', 'no'],
    ["that's right", 'yes'],
  ] as const)('%s: %s', (utterance, answer) => {
    expect(understand(utterance, 'en').answer).toBe(answer);
  });

  test('an answer with more keeps the more', () => {
    expect(entitiesOf('ja, ampak od petka')).toEqual(['dateRange 2026-11-27..']);
    expect(entitiesOf('ne, prvi februar')).toEqual(['date 2027-02-01']);
  });
});

describe('choices', () => {
  const choices: readonly Choice[] = [
    { id: 'delivery', labels: ['Dostava na dom', 'dostava'] },
    { id: 'pickup', labels: ['Prevzem v pisarni', 'prevzem'] },
    { id: 'guided', labels: ['Vodena menjava', 'menjava'] },
  ];
  const chosen = (utterance: string): unknown => understand(utterance, 'sl', { kind: 'choice', choices }).choice;

  test.each([
    ['1', 'delivery'],
    ['dva', 'pickup'],
    ['druga', 'pickup'],
    ['ta druga', 'pickup'],
    ['tretja možnost', 'guided'],
    ['zadnja', 'guided'],
    ['dostava na dom', 'delivery'],
    ['dostavo bi', 'delivery'],
    ['vodeno menjavo prosim', 'guided'],
    ['prevzm', 'pickup'],
  ])('%s', (utterance, id) => {
    expect(chosen(utterance)).toEqual({ id });
  });

  test.each([['nekaj drugega bi vprašal'], ['7'], ['kakšno bo vreme']])('%s is none of them', (utterance) => {
    expect(chosen(utterance)).toBeUndefined();
  });

  test('two that fit alike are offered both', () => {
    const plans = [
      { id: 'm', labels: ['Kabel TROJČEK M'] },
      { id: 'l', labels: ['Kabel TROJČEK L'] },
    ];
    expect(understand('trojček', 'sl', { kind: 'choice', choices: plans }).choice).toEqual({
      id: 'm',
      alternatives: ['l'],
    });
    expect(understand('trojček l', 'sl', { kind: 'choice', choices: plans }).choice).toEqual({ id: 'l' });
  });
});

describe('short answers', () => {
  test.each([
    ['100016'],
    ['sto tisoč šestnajst'],
    ['1 0 0 0 1 6'],
    ['jutri'],
    ['s 1. decembrom'],
    ['Kabel INTERNET L'],
    ['eLka'],
    ['prva'],
    ['ta druga'],
    ['od jutri do petka'],
    ['janez@gmail.com'],
    ['ob treh popoldne'],
  ])('%s is no task', (utterance) => {
    expect(understand(utterance).intent.name).toBe('none');
  });

  test.each([
    ['da', 'affirm'],
    ['ja potrjujem', 'affirm'],
    ['nazaj', 'back'],
    ['uredi datum', 'back'],
    ['prekliči', 'cancel'],
    ['ja, od petka', 'affirm'],
    ['ne, prvi februar', 'deny'],
  ])('%s steers or answers: %s', (utterance, intent) => {
    expect(understand(utterance).intent.name).toBe(intent);
  });
});
