/** Subscribers for tests. */
import type { Subscriber } from '../../../services/subscribers';

/** One without contacts, equipment and debts. */
export function bareSubscriber(number: string): Subscriber {
  return {
    number,
    kind: 'person',
    name: 'Testni naročnik',
    address: { street: 'Tržaška cesta 1', postcode: '1370', place: 'Logatec' },
    network: 'coax',
    plan: 'kabel-internet-s',
    equipment: [],
    eracun: false,
    balanceCents: 0,
  };
}

/** One with everything. */
export function subscriber(number: string, overrides: Partial<Subscriber> = {}): Subscriber {
  return {
    ...bareSubscriber(number),
    phone: '+38641000017',
    email: 'narocnik@example.com',
    equipment: [{ type: 'modem', serial: 'CM-1000-17' }],
    balanceCents: 1990,
    dueDate: '2026-12-18',
    ...overrides,
  };
}
