/** Long numbers in the groups in which people say them and can write them down. */

/** 8 → 2+2+2+2; 9 → 3+3+3; 7 → 3+2+2; 5 → 3+2: by threes, four at the end by twos, up to four digits a group or two. */
export function grouped(digits: string): string[] {
  if (digits.length <= 3) return [digits];
  if (digits.length === 4 || digits.length === 8) return pieces(digits, 2);
  const rest = digits.length % 3;
  const threes = rest === 1 ? digits.length - 4 : digits.length - rest;
  return [...pieces(digits.slice(0, threes), 3), ...pieces(digits.slice(threes), 2)];
}

function pieces(digits: string, size: number): string[] {
  const groups: string[] = [];
  for (let at = 0; at < digits.length; at += size) groups.push(digits.slice(at, at + size));
  return groups;
}

/** The groups of a phone number: as it is written, else the country code and then by threes. */
export function phoneGroups(number: string): string[] {
  const written = number.match(/\+?\d+/g) ?? [];
  if (written.length > 1) return written.flatMap((group) => (group.length > 4 ? grouped(group) : [group]));
  const whole = written[0] ?? '';
  const slovenian = /^(\+386|00386)(\d{2})(\d{3})(\d+)$/.exec(whole);
  if (slovenian !== null) return slovenian.slice(1);
  const foreign = /^(\+\d{2,3}?)(\d{6,})$/.exec(whole);
  if (foreign !== null) return [foreign[1] ?? '', ...grouped(foreign[2] ?? '')];
  return grouped(whole);
}
