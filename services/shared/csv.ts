/** Tables for spreadsheets: semicolons and the mark at the beginning are what spreadsheets here read č š ž by. */

/** What a spreadsheet would take for a formula: subscribers wrote some of this, and the office opens it. */
const formula = /^[=+\-@\t\r]/;

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvMark = '\uFEFF';

export const csvLine = (values: readonly (string | number)[]): string => `${values.map(cell).join(';')}\r\n`;
