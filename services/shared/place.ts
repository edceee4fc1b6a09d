/** The place of a fault in a file, as who writes the file counts. */

/** `plans[3].downMbps` */
export function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'The file';
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}
