/** Which services are meant, from the words that people use. */
import { asNamed, meantOf, notIn, shareService, wantedServices } from '../../../dialogs/suspension/services';
import type { Entity, Service } from '../../../services/understanding';

const words: Readonly<Record<string, Service>> = {
  internet: 'internet',
  interneta: 'internet',
  televizijo: 'tv',
  tv: 'tv',
  telefon: 'phone',
  telefona: 'phone',
  phone: 'phone',
  vse: 'all',
  everything: 'all',
};

/** As the understanding finds them. */
function entitiesOf(text: string): Entity[] {
  return [...text.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) => {
    const value = words[word];
    return value === undefined
      ? []
      : [{ type: 'service' as const, text: word, value, start: index, end: index + word.length }];
  });
}

const wanted = (text: string, before?: Parameters<typeof wantedServices>[2]) =>
  wantedServices(text, entitiesOf(text), before);

describe('the services that are wanted', () => {
  it.each([
    ['odklopite televizijo', ['tv'], []],
    ['internet in televizijo', ['internet', 'tv'], []],
    ['vse', ['all'], []],
    ['vse razen interneta in telefona', ['all'], ['internet', 'phone']],
    ['everything except the phone', ['all'], ['phone']],
    ['televizijo, telefona pa ne', ['tv'], ['phone']],
    ['ne, internet', ['internet'], []],
    ['pustite internet, odklopite televizijo', ['tv'], ['internet']],
    ['internet naj ostane', ['all'], ['internet']],
  ])('are those of “%s”', (text, services, except) => {
    expect(wanted(text)).toEqual({ services, except });
  });

  it('are none where none is named', () => {
    expect(wanted('jutri')).toBeUndefined();
  });

  it.each([
    ['še telefon', ['tv', 'phone']],
    ['also the phone', ['tv', 'phone']],
    ['raje internet', ['internet']],
  ])('take what was said before into account: “%s”', (text, services) => {
    expect(wanted(text, { services: ['tv'], except: [] })?.services).toEqual(services);
  });

  it('lose what is to stay after all', () => {
    const before = { services: ['internet', 'tv'], except: [] } as const;
    expect(wanted('interneta pa ne', before)).toEqual({ services: ['tv'], except: [] });
  });
});

describe('the services of a package', () => {
  it('are meant by all, less what is to stay', () => {
    expect(meantOf({ services: ['all'], except: ['internet'] }, ['internet', 'tv'])).toEqual(['tv']);
    expect(meantOf({ services: ['tv', 'internet'], except: [] }, ['internet', 'tv', 'phone'])).toEqual([
      'internet',
      'tv',
    ]);
  });

  it('do not hold what is named and missing', () => {
    expect(notIn({ services: ['tv', 'phone'], except: [] }, ['internet', 'tv'])).toEqual(['phone']);
    expect(notIn({ services: ['all'], except: [] }, ['internet'])).toEqual([]);
  });
});

describe('where no file may be looked at', () => {
  it('the services stay as they were named', () => {
    expect(asNamed({ services: ['all'], except: [] })).toEqual(['all']);
    expect(asNamed({ services: ['all'], except: ['tv'] })).toEqual(['internet', 'phone']);
    expect(asNamed({ services: ['phone', 'tv'], except: [] })).toEqual(['tv', 'phone']);
  });
});

test('all services share one with any', () => {
  expect(shareService(['all'], ['tv'])).toBe(true);
  expect(shareService(['internet', 'tv'], ['tv'])).toBe(true);
  expect(shareService(['internet'], ['tv', 'phone'])).toBe(false);
});
