/** Files as subscribers send them: of most only the first bytes matter. */

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n');
/** Four grey pixels, which browsers draw. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAE0lEQVR4AWOcNm3afwYgYGKAAgAqSALF/aOPPQAAAABJRU5ErkJggg==',
  'base64',
);
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
