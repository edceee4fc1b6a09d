/** The wording as a whole: nothing empty, nothing that leaves the reader alone, the same in both languages. */
import { wordings } from '../../cards/wording';

/** The places of an object's leaves, such as `planChange.items.plan`. */
function placesOf(value: unknown, place = ''): string[] {
  if (typeof value !== 'object' || value === null) return [place];
  return Object.entries(value).flatMap(([name, inner]) => placesOf(inner, place === '' ? name : `${place}.${name}`));
}

/** Sentences, and templates as they are written. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const titles = (options: Readonly<Record<string, string>>): string[] => Object.values(options);

test('both languages say the same things', () => {
  expect(placesOf(wordings.en).sort()).toEqual(placesOf(wordings.sl).sort());
});

describe.each(['sl', 'en'] as const)('%s', (language) => {
  const texts = textsOf(wordings[language]);

  test('says something everywhere', () => {
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
    expect(texts.filter((text) => /\b(TODO|lorem)\b/i.test(text))).toEqual([]);
  });

  test('never leaves the reader with a fault and nothing to do', () => {
    expect(
      texts.filter((text) => /Prišlo je do napake|An error (has )?occurred|Something went wrong/i.test(text)),
    ).toEqual([]);
    const { trouble, miss } = wordings[language];
    for (const text of [trouble.text, trouble.restart, miss.second])
      expect(text('041 621 365')).toContain('041 621 365');
  });

  test('says that it is a machine, and how to reach a human', () => {
    const greeting = wordings[language].greeting.text('041 621 365');
    expect(greeting).toMatch(/digitalni pomočnik|digital assistant/);
    expect(greeting).toContain('041 621 365');
    expect(Object.values(wordings[language].greeting.buttons)).toHaveLength(4);
  });

  test('has no button too long for a phone, and no two alike', () => {
    const {
      greeting,
      planChange,
      identification,
      flow,
      callback,
      eracun,
      fault,
      equipmentSwap: swap,
    } = wordings[language];
    const rows = [
      Object.values(greeting.buttons),
      Object.values(planChange.purposeOptions),
      Object.values(identification.options),
      [flow.switchFirst, flow.switchDrop, flow.switchStay],
      [callback.yes, callback.edit],
      Object.values(eracun.bankOptions),
      Object.values(eracun.options),
      Object.values(eracun.proof.options),
      [eracun.confirm, eracun.editEmail, eracun.cancel],
      ...[fault.outageOptions, fault.noneOptions, fault.sinceOptions, fault.connectionOptions].map(titles),
      ...[fault.checkOptions, fault.humanOptions].map(titles),
      ...Object.values(fault.symptomOptions),
      ...[swap.modeOptions, swap.equipmentOptions, swap.stepOptions, swap.checkOptions].map(Object.values<string>),
      ...[swap.moveOptions, swap.addressOptions, swap.retryOptions, swap.edits].map(Object.values<string>),
    ];
    for (const row of rows) {
      expect(new Set(row).size).toBe(row.length);
      for (const title of row) expect(title.length).toBeLessThanOrEqual(35);
    }
  });
});

test('Slovenian is written with its own letters and quotes', () => {
  const all = textsOf(wordings.sl).join('\n');
  expect(all).toMatch(/[čšž]/);
  expect(all).not.toMatch(/[„“”]/);
});
