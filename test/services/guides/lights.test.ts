/** Lights in words, of each device, in both languages: what was seen and what it means. */
import { guides, readLights, seenLights } from '../../../services/guides';

const cases = {
  modem: [
    ['vse svetijo', 'ready'],
    ['vse lučke svetijo mirno', 'ready'],
    ['online sveti', 'ready'],
    ['online ne utripa več', 'ready'],
    ['power, downstream, upstream in online svetijo', 'ready'],
    ['lučka online utripa', 'registering'],
    ['utripa online', 'registering'],
    ['power sveti, online pa utripa', 'registering'],
    ['power pa downstream pa upstream svetijo online utripa', 'registering'],
    ['downstream utripa', 'searching'],
    ['ds utripa', 'searching'],
    ['internet ne sveti', 'searching'],
    ['upstream utripa', 'ranging'],
    ['us miglja', 'ranging'],
    ['sveti samo power', 'noSignal'],
    ['samo power sveti', 'noSignal'],
    ['sveti le ena', 'noSignal'],
    ['nobena ne sveti razen power', 'noSignal'],
    ['svetijo vse razen wifi', 'ready'],
    ['all are on except online', 'searching'],
    ['power in downstream svetita, ostale pa utripajo', 'unclear'],
    ['vse utripajo', 'starting'],
    ['nobena ne sveti', 'off'],
    ['nobena', 'off'],
    ['nič ne sveti', 'off'],
    ['modem ne sveti', 'off'],
    ['lučk ni', 'off'],
    ['rdeča lučka', 'red'],
    ['sveti rdece', 'red'],
    ['ena utripa', 'unclear'],
    ['zelena', 'unclear'],
    ['all lights are on', 'ready'],
    ['all are steady', 'ready'],
    ['the online light is blinking', 'registering'],
    ['downstream blinks', 'searching'],
    ['power light is on but online is off', 'searching'],
    ['only power is on', 'noSignal'],
    ['no lights', 'off'],
    ['none is lit', 'off'],
    ['it is red', 'red'],
    ['traktor', undefined],
    ['ne gre', undefined],
  ],
  router: [
    ['pon in internet svetita', 'ready'],
    ['PON sveti, LOS ne', 'ready'],
    ['pon utripa', 'connecting'],
    ['los je rdeča', 'noFibre'],
    ['los sveti rdeče', 'noFibre'],
    ['rdeča lučka', 'noFibre'],
    ['pon ne sveti', 'noFibre'],
    ['pon sveti, los ne sveti, internet utripa', 'registering'],
    ['internet je rdeč', 'registering'],
    ['nobena ne sveti', 'off'],
    ['LOS is red', 'noFibre'],
    ['PON is on, LOS is off', 'ready'],
  ],
  setTopBox: [
    ['sveti', 'ready'],
    ['zelena', 'ready'],
    ['sveti modro', 'ready'],
    ['utripa', 'starting'],
    ['rdeča', 'standby'],
    ['ne sveti', 'off'],
    ['it is steady', 'ready'],
    ['it blinks', 'starting'],
    ['red', 'standby'],
  ],
} as const;

const table = Object.entries(cases).flatMap(([device, rows]) =>
  rows.map(([text, state]) => [device as keyof typeof cases, text, state] as const),
);

test.each(table)('%s: “%s” → %s', (device, text, state) => {
  expect(readLights(text, guides[device].lights, true)).toBe(state);
});

test.each(['vse je v redu', 'internet ne dela', 'only this one', 'sem naredil vse', 'none of that'])(
  'where nobody asked for lights, “%s” tells of none',
  (text) => {
    expect(seenLights(text, guides.modem.lights, false)).toEqual([]);
  },
);

test('what was seen is told light by light', () => {
  expect(
    seenLights('power sveti, downstream in upstream utripata, online ne sveti', guides.modem.lights, true),
  ).toEqual([
    { light: 'power', is: 'on' },
    { light: 'downstream', is: 'blinking' },
    { light: 'upstream', is: 'blinking' },
    { light: 'online', is: 'off' },
  ]);
});
