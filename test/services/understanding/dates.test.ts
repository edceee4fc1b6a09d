/** Slovenian days, ranges, durations and clock times, on Monday 23 November 2026. */

import { entitiesOf, understand } from './support';

describe('days', () => {
  test.each([
    ['jutri', '2026-11-24'],
    ['pojutrišnjem', '2026-11-25'],
    ['včeraj', '2026-11-22'],
    ['prvega decembra', '2026-12-01'],
    ['s 1. decembrom', '2026-12-01'],
    ['petnajstega dvanajstega', '2026-12-15'],
    ['15.12.', '2026-12-15'],
    ['15. 12. 2027', '2027-12-15'],
    ['15/12', '2026-12-15'],
    ['2027-01-10', '2027-01-10'],
    ['3. 2.', '2027-02-03'],
    ['v torek', '2026-11-24'],
    ['v soboto, petega decembra', '2026-12-05'],
    ['čez štirinajst dni', '2026-12-07'],
    ['čez en mesec', '2026-12-23'],
    ['konec januarja', '2027-01-31'],
    ['sredi decembra', '2026-12-15'],
    ['v začetku marca', '2027-03-01'],
    ['konec meseca', '2026-11-30'],
    ['konec leta', '2026-12-31'],
    ['za božič', '2026-12-25'],
    ['za veliko noč', '2027-03-28'],
    ['29. februarja', '2028-02-29'],
    ['29. 2. 2028', '2028-02-29'],
    ['prvi prvi dva tisoč sedemindvajset', '2027-01-01'],
    ['petega maja dvatisočsedemindvajset', '2027-05-05'],
    ['prvega naslednjega meseca', '2026-12-01'],
    ['prvega marca drugo leto', '2027-03-01'],
    ['v petek 27.', '2026-11-27'],
    ['v petek trinajstega', '2027-08-13'],
    ['naslednji teden v torek', '2026-12-01'],
    ['v torek naslednji teden', '2026-12-01'],
    ['v torek čez en teden', '2026-12-01'],
    ['prvi ponedeljek v decembru', '2026-12-07'],
    ['zadnji petek januarja', '2027-01-29'],
    ['zadnji dan februarja', '2027-02-28'],
    ['v prvih dneh marca', '2027-03-01'],
    ['pred tremi dnevi', '2026-11-20'],
    ['tri dni nazaj', '2026-11-20'],
    ['prejšnji petek', '2026-11-20'],
  ])('%s is %s', (utterance, day) => {
    expect(entitiesOf(utterance)).toEqual([`date ${day}`]);
  });

  test('a weekday named on that weekday is the next one', () => {
    expect(entitiesOf('v ponedeljek')).toEqual(['date 2026-11-30']);
  });

  test.each([['30. februarja'], ['31. novembra'], ['29. 2. 2027'], ['15.13.']])('%s is no day', (utterance) => {
    expect(entitiesOf(utterance).filter((entity) => entity.startsWith('date '))).toEqual([]);
  });

  test('what is ambiguous is offered, not guessed', () => {
    const [nextTuesday] = understand('naslednji torek').entities;
    expect(nextTuesday).toMatchObject({ value: '2026-12-01', alternatives: ['2026-11-24'] });
    const [untilMarch] = understand('do marca').entities;
    expect(untilMarch).toMatchObject({
      value: { start: null, end: '2027-02-28' },
      alternatives: [{ start: null, end: '2027-03-31' }],
    });
  });

  test('a bare ordinal is a day only where one was asked for', () => {
    expect(entitiesOf('petnajstega')).toEqual(['ordinal 15']);
    expect(entitiesOf('petnajstega', 'sl', { kind: 'date' })).toEqual(['date 2026-12-15']);
  });

  test('the day counts from midnight in Slovenia, not in Greenwich', () => {
    const late = new Date('2026-11-23T23:30:00Z');
    expect(late.getUTCDate()).toBe(23);
  });
});

describe('ranges', () => {
  test.each([
    ['od jutri do petka', '2026-11-24..2026-11-27'],
    ['od petka do torka', '2026-11-27..2026-12-01'],
    ['med 5. in 20. decembrom', '2026-12-05..2026-12-20'],
    ['od 10. do 20. januarja', '2027-01-10..2027-01-20'],
    ['cel december', '2026-12-01..2026-12-31'],
    ['do konca marca', '..2027-03-31'],
    ['od petka naprej', '2026-11-27..'],
    ['od jutri za dva meseca', '2026-11-24..2027-01-23'],
    ['od prvega decembra za dva meseca', '2026-12-01..2027-01-31'],
    ['za en mesec od prvega januarja', '2027-01-01..2027-01-31'],
    ['od 1.12 do konc januarja', '2026-12-01..2027-01-31'],
    ['1.12. - 15.12.', '2026-12-01..2026-12-15'],
    ['od januarja do marca', '2027-01-01..2027-03-31'],
    ['od božiča do novega leta', '2026-12-25..2027-01-01'],
    ['naslednji teden', '2026-11-30..2026-12-06'],
    ['ta vikend', '2026-11-28..2026-11-29'],
    ['od 31. januarja za en mesec', '2027-01-31..2027-02-27'],
    ['od petnajstega do konca meseca', '2026-12-15..2026-12-31'],
    ['od zdaj naprej', '2026-11-23..'],
    ['naslednje tri mesece', '2026-11-24..2027-02-23'],
    ['januarja in februarja', '2027-01-01..2027-02-28'],
    ['v drugi polovici februarja', '2027-02-16..2027-02-28'],
    ['prvi teden v januarju', '2027-01-01..2027-01-07'],
    ['zadnji vikend v novembru', '2026-11-28..2026-11-29'],
    ['do konca leta 2027', '..2027-12-31'],
    ['dva tedna začenši s ponedeljkom', '2026-11-30..2026-12-13'],
    ['decembra lani', '2025-12-01..2025-12-31'],
    ['prejšnji teden', '2026-11-16..2026-11-22'],
    ['že od ponedeljka', '2026-11-16..'],
    ['že od 20. novembra', '2026-11-20..'],
  ])('%s is %s', (utterance, range) => {
    expect(entitiesOf(utterance)).toEqual([`dateRange ${range}`]);
  });
});

describe('durations', () => {
  test.each([
    ['štirinajst dni', 'P14D'],
    ['tri tedne', 'P3W'],
    ['pol leta', 'P6M'],
    ['leto in pol', 'P18M'],
    ['mesec dni', 'P1M'],
    ['za en teden', 'P1W'],
    ['dve uri', 'PT2H'],
    ['uro in pol', 'PT90M'],
    ['pol ure', 'PT30M'],
    ['dvomesečni', 'P2M'],
    ['6-mesečni', 'P6M'],
    ['za kak mesec', 'P1M'],
    ['v roku 24 ur', 'PT24H'],
  ])('%s is %s', (utterance, duration) => {
    expect(entitiesOf(utterance)).toEqual([`duration ${duration}`]);
  });
});

test('of two durations the longer is meant first, of one with another the one', () => {
  expect(understand('tri do štiri mesece').entities[0]).toMatchObject({ value: 'P4M', alternatives: ['P3M'] });
  expect(understand('teden ali dva').entities[0]).toMatchObject({ value: 'P1W', alternatives: ['P2W'] });
});

describe('clock times', () => {
  test.each([
    ['pol treh', '02:30'],
    ['četrt na tri', '02:15'],
    ['tri četrt na osem', '07:45'],
    ['ob pol enih', '00:30'],
    ['ob 14.30', '14:30'],
    ['ob 9:15', '09:15'],
    ['ob petnajstih trideset', '15:30'],
    ['ob sedmih zvečer', '19:00'],
    ['popoldne ob treh', '15:00'],
    ['opoldne', '12:00'],
    ['ob deset do treh', '02:50'],
    ['deset čez osem', '08:10'],
    ['ob četrt čez pet', '05:15'],
    ['pet minut do osmih', '07:55'],
    ['ob osmih in dvajset minut', '08:20'],
    ['pet do polnoči', '23:55'],
    ['po šesti uri zvečer', '18:00'],
    ['do šestih zvečer', '18:00'],
    ['ob petnajst nič nič', '15:00'],
    ['ob 17-ih', '17:00'],
  ])('%s is %s', (utterance, time) => {
    expect(entitiesOf(utterance)).toEqual([`time ${time}`]);
  });

  test('hours are no days of the month', () => {
    expect(entitiesOf('med deveto in enajsto')).toEqual(['time 09:00', 'time 11:00']);
    expect(entitiesOf('med 8. in 10. uro')).toEqual(['time 08:00', 'time 10:00']);
    expect(entitiesOf('med tretjo in četrto popoldne')).toEqual(['time 15:00', 'time 16:00']);
  });

  test('the question says that the afternoon is meant', () => {
    expect(entitiesOf('ob treh', 'sl', { kind: 'time', partOfDay: 'afternoon' })).toEqual(['time 15:00']);
    expect(entitiesOf('pol treh', 'sl', { kind: 'time', partOfDay: 'afternoon' })).toEqual(['time 14:30']);
  });

  test('without it the later hour is offered too', () => {
    expect(understand('ob treh').entities[0]).toMatchObject({ value: '03:00', alternatives: ['15:00'] });
  });
});
