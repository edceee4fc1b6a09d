/** The number that calls, as Twilio tells it, from what was typed. */

/** @returns E.164, or `anonymous` where there is no number in it */
export function callerNumber(typed: string): string {
  const plain = typed.replace(/[^\d+]/g, '').replace(/(?!^)\+/g, '');
  const digits = plain.replace(/\D/g, '');
  if (digits.length < 3) return 'anonymous';
  if (plain.startsWith('+')) return plain;
  if (plain.startsWith('00')) return `+${plain.slice(2)}`;
  return `+386${digits.replace(/^0/, '')}`;
}
