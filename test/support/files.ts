/** Files as subscribers send them: only their first bytes matter. */

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n');
export const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
export const heic = Buffer.concat([Buffer.from([0, 0, 0, 0x18]), Buffer.from('ftypheic'), Buffer.alloc(12)]);
/** A PDF of more than 10 MB. */
export const large = Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]);
export const program = Buffer.from('MZ\u0090program');

/** A file for a name: `large.pdf` is too large, `.exe` is a program, whatever else its end says. */
export function fileNamed(name: string): readonly [string, Buffer] {
  if (name === 'large.pdf') return [name, large];
  const content = { pdf, png, heic }[name.split('.').at(-1) ?? ''];
  return [name, content ?? program];
}
