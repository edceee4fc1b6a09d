/** Who needs nothing else is said goodbye to, and not asked what was meant. */
import { saysEnough } from '../../dialogs/enough';

test.each(['ne hvala to je vse', 'ne, hvala', 'to bi bilo vse', 'nič več', 'no thanks, that’s all', 'nothing else'])(
  '%s: enough',
  (text) => {
    expect(saysEnough(text)).toBe(true);
  },
);

test.each(['hvala', 'ne', 'to je vse, kar vem o napaki, ki jo imam že tri dni', 'vse storitve', 'nič ne dela'])(
  '%s: not that',
  (text) => {
    expect(saysEnough(text)).toBe(false);
  },
);
