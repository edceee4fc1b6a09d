/** A phone of the simulator's page, as who holds it meets it. */
import type { Page } from 'playwright-core';

/** @param number of the phone on the page */
export function handset(page: Page, number = 1) {
  const root = page.getByRole('region', { name: `Telefon ${number}` });
  const log = root.getByRole('log', { name: 'Pogovor' }).first();
  return {
    root,
    log,
    /** Waits until it is heard or shown. */
    hears: (words: string) => log.getByText(words).first().waitFor(),
    callFrom: async (from: string) => {
      await root.getByLabel('Številka, s katere kličete').fill(from);
      await root.getByRole('button', { name: 'Pokličite' }).click();
    },
    press: async (keys: string) => {
      for (const key of keys.split('')) await root.locator(`.keys [data-key="${key}"]`).click();
    },
    say: async (words: string) => {
      await root.getByRole('textbox', { name: 'Povejte' }).fill(words);
      await root.getByRole('textbox', { name: 'Povejte' }).press('Enter');
    },
    hangUp: () => root.getByRole('button', { name: 'Odložite' }).first().click(),
    ends: (how: string) => root.getByRole('status').first().getByText(how).waitFor(),
  };
}
