/** E-mail addresses and telephone numbers, written and dictated. */

import { entitiesOf, understand } from './support';

describe('e-mail addresses', () => {
  test.each([
    ['moj mail je ana.novak@siol.net, hvala', 'ana.novak@siol.net'],
    ['janez pika novak afna gmail pika com', 'janez.novak@gmail.com'],
    ['info afna gostilna minus rovte pika si', 'info@gostilna-rovte.si'],
    ['novak sedeminsedemdeset afna siol net', 'novak77@siol.net'],
    ['Čebela@Gmail.com.', 'cebela@gmail.com'],
    ['janez pika novak na gmail pika com', 'janez.novak@gmail.com'],
    ['mail je marko kranjc vse skupaj afna gmail pika com', 'markokranjc@gmail.com'],
  ])('%s', (utterance, email) => {
    expect(entitiesOf(utterance)).toEqual([`email ${email}`]);
  });

  test('the place is that of the whole address', () => {
    const utterance = 'pišite na janez pika novak afna gmail pika com prosim';
    const [email] = understand(utterance).entities;
    expect(utterance.slice(email?.start, email?.end)).toBe('janez pika novak afna gmail pika com');
  });

  test.each([['afna'], ['@'], ['janez@'], ['@gmail.com'], ['janez @ doma']])('%s is none', (utterance) => {
    expect(entitiesOf(utterance).filter((entity) => entity.startsWith('email'))).toEqual([]);
  });
});

describe('telephone numbers', () => {
  test.each([
    ['041 621 365', '+38641621365'],
    ['041/621-365', '+38641621365'],
    ['+386 41 621 365', '+38641621365'],
    ['00386 41 621 365', '+38641621365'],
    ['386 41 621 365', '+38641621365'],
    ['moj telefon je 041 621 365', '+38641621365'],
    ['nič štiri ena šest dva ena tri šest pet', '+38641621365'],
    ['nič štiri ena šeststo enaindvajset tristo petinšestdeset', '+38641621365'],
  ])('%s', (utterance, phone) => {
    expect(entitiesOf(utterance)).toEqual([`phone ${phone}`]);
  });

  test('without the leading zero only where a number was asked for', () => {
    expect(entitiesOf('41621365')).toEqual(['digits 41621365']);
    expect(entitiesOf('41621365', 'sl', { kind: 'phone' })).toEqual(['phone +38641621365']);
  });
});
