/** Services, equipment and plans by the names people use. */

import { createUnderstander } from '../../../services/understanding';
import { entitiesOf, now, understand } from './support';

describe('services and equipment', () => {
  test.each([
    ['odklopite televizijo in telefon', ['service tv', 'service phone']],
    ['odklopite vse', ['service all']],
    ['hvala, to je vse', []],
    ['net in teve naj mirujeta', ['service internet', 'service tv']],
    ['stacionarni telefon', ['service phone']],
    ['kakšna je vaša telefonska številka', []],
    ['modem in škatla', ['equipment modem', 'equipment setTopBox']],
    ['usmerjevalnik', ['equipment router']],
    ['set-top box', ['equipment setTopBox']],
    ['kabelska televizija', ['service tv']],
    ['pokličite po telefonu', []],
    ['modem je še v škatli', ['equipment modem']],
  ])('%s', (utterance, entities) => {
    expect(entitiesOf(utterance)).toEqual(entities);
  });
});

describe('plans', () => {
  test.each([
    ['Kabel INTERNET L', 'kabel-internet-l'],
    ['kabel dvojček l', 'kabel-dvojcek-l'],
    ['trojček M', 'kabel-trojcek-m'],
    ['dvojcek el', 'kabel-dvojcek-l'],
    ['rad bi optiko trojčka l', 'optika-trojcek-l'],
    ['optika internet iks el', 'optika-internet-xl'],
    ['trojček na optiki velikosti L', 'optika-trojcek-l'],
  ])('%s is one plan', (utterance, plan) => {
    const [entity] = understand(utterance).entities;
    expect(entity).toMatchObject({ type: 'plan', value: plan });
    expect(entity?.alternatives).toBeUndefined();
  });

  test('a part of a name that fits several has alternatives', () => {
    expect(understand('internet l').entities[0]).toMatchObject({
      value: 'kabel-internet-l',
      alternatives: ['optika-internet-l'],
    });
    expect(understand('xl').entities[0]).toMatchObject({
      value: 'optika-internet-xl',
      alternatives: ['optika-trojcek-xl'],
    });
  });

  test('from one to another are two', () => {
    expect(entitiesOf('iz kabel internet m na kabel internet l')).toEqual([
      'plan kabel-internet-m',
      'plan kabel-internet-l',
    ]);
    expect(entitiesOf('optični trojček')).toEqual(['plan optika-trojcek-l']);
  });

  test('a size alone is a plan only where one was asked for', () => {
    expect(entitiesOf('eLka')).toEqual([]);
    expect(understand('eLka', 'sl', { kind: 'plan' }).entities[0]).toMatchObject({
      type: 'plan',
      value: 'kabel-internet-l',
    });
  });

  test('a preposition is no size', () => {
    expect(entitiesOf('odklopite internet s prvim januarjem')).toEqual(['service internet', 'date 2027-01-01']);
  });

  test('the catalogue may change while the service runs', () => {
    let plans = [{ id: 'a', name: 'Optika INTERNET XL' }];
    const understander = createUnderstander({ plans: () => plans });
    const planIn = (utterance: string): unknown =>
      understander.understand(utterance, { language: 'sl', now }).entities[0]?.value;
    expect(planIn('optika internet xl')).toBe('a');
    plans = [{ id: 'b', name: 'Turbo Hiša 1000' }];
    expect(planIn('turbo hiša')).toBe('b');
  });
});
