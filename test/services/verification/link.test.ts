/** Links in mail: each good for one request, for a week, and for nothing that anybody else could make. */
import { readLink, signLink } from '../../../services/verification/link';

const secret = 'a secret of more than thirty-two characters';
const until = new Date('2026-11-30T09:00:00Z');
const before = new Date('2026-11-30T08:59:59Z');

test('a link says which request it is about, until its end', () => {
  const token = signLink(secret, '12345674', until);
  expect(readLink(secret, token, before)).toEqual({ outcome: 'right', reference: '12345674' });
  expect(readLink(secret, token, until)).toEqual({ outcome: 'expired', reference: '12345674' });
});

test('it is short enough to copy, and stands in an address as it is', () => {
  const token = signLink(secret, '12345674', until);
  expect(token.length).toBeLessThan(45);
  expect(encodeURIComponent(token)).toBe(token);
});

test('whatever is changed in it makes it none', () => {
  const token = signLink(secret, '12345674', until);
  const [reference = '', end = '', signature = ''] = token.split('.');
  const later = (parseInt(end, 36) + 1).toString(36);
  for (const forged of [
    `12345682.${end}.${signature}`,
    `${reference}.${later}.${signature}`,
    `${reference}.${end}.${signature.slice(0, -1)}`,
    `${reference}.${end}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
    `${token}x`,
    `${reference}.${end}.`,
    signLink(`${secret}!`, '12345674', until),
    '',
    '..',
    'č'.repeat(30),
  ])
    expect(readLink(secret, forged, before)).toEqual({ outcome: 'forged' });
});
