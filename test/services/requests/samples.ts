/** Requests for the tests to save. */
import type { NewRequest, RequestBase, RequestDetails } from '../../../services/requests';

export const start = new Date('2026-11-23T09:00:00Z');

/** So many seconds after the start. */
export const at = (seconds: number): Date => new Date(start.getTime() + seconds * 1_000);

const base: RequestBase = {
  reference: '00000018',
  subscriberNumber: '100016',
  verification: 'otp',
  channel: 'web',
  language: 'sl',
  conversationId: 'c1',
  createdAt: start,
};

export function planChange(
  reference: string,
  overrides: Partial<RequestBase & { details: RequestDetails['planChange'] }> = {},
): NewRequest {
  const details = {
    fromPlan: 'kabel-internet-s',
    toPlan: 'kabel-internet-m',
    effectiveDate: '2026-11-24',
    monthlyDifferenceCents: 500,
  };
  return { ...base, kind: 'planChange', details, ...overrides, reference };
}

export function eracun(
  reference: string,
  overrides: Partial<RequestBase & { details: RequestDetails['eracun'] }> = {},
): NewRequest {
  const details = { action: 'signUp', email: 'ana.novak@example.com', emailConfirmed: false } as const;
  return { ...base, kind: 'eracun', details, ...overrides, reference };
}

export function fault(reference: string, overrides: Partial<RequestBase> = {}): NewRequest {
  return { ...base, kind: 'fault', details: { service: 'internet', symptom: 'noInternet' }, ...overrides, reference };
}

/** Ordered, to be delivered to the address on file. */
export function swapOrder(
  reference: string,
  overrides: Partial<RequestBase & { details: RequestDetails['equipmentSwap'] }> = {},
): NewRequest {
  const details = { equipment: 'modem', mode: 'delivery', steps: [], outcome: 'ordered' } as const;
  return { ...base, kind: 'equipmentSwap', details, ...overrides, reference };
}
