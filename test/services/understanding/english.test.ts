/** English details by the recognisers, brought to the contract's form. */

import { entitiesOf } from './support';

test.each([
  ['one hundred thousand sixteen', ['number 100016']],
  ['one oh oh oh one six', ['digits 100016']],
  ['double zero five six one', ['digits 00561']],
  ['1,250.50', ['number 1250.5']],
  ['two and a half', ['number 2.5']],
  ['the third one', ['ordinal 3']],
  ['from tomorrow to Friday', ['dateRange 2026-11-24..2026-11-27']],
  ['between 5 and 20 December', ['dateRange 2026-12-05..2026-12-20']],
  ['until the end of March', ['dateRange ..2027-03-31']],
  ['from December 1 for two months', ['dateRange 2026-12-01..2027-01-31']],
  ['for 3 weeks from tomorrow', ['dateRange 2026-11-24..2026-12-14']],
  ['the next two weeks', ['dateRange 2026-11-24..2026-12-07']],
  ['all of December', ['dateRange 2026-12-01..2026-12-31']],
  ['from 1.12. to 31.1.', ['dateRange 2026-12-01..2027-01-31']],
  ['since today, 100016', ['dateRange 2026-11-23..', 'digits 100016']],
  ['half a year', ['duration P6M']],
  ['in two weeks', ['date 2026-12-07']],
  ['end of January', ['date 2027-01-31']],
  ['mid December', ['date 2026-12-15']],
  ['February 29', ['date 2028-02-29']],
  ['15/12', ['date 2026-12-15']],
  ['5/12', ['date 2026-12-05']],
  ['Easter', ['date 2027-03-28']],
  ['tomorrow at 3pm', ['date 2026-11-24', 'time 15:00']],
  ['half past two', ['time 02:30']],
  ['john dot smith at gmail dot com', ['email john.smith@gmail.com']],
  ['my set-top box and the router', ['equipment setTopBox', 'equipment router']],
])('%s', (utterance, entities) => {
  expect(entitiesOf(utterance, 'en')).toEqual(entities);
});
