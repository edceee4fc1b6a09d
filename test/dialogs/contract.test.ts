/** Questions about the contract, which a human had better answer. */
import { asksOfContract } from '../../dialogs/contract';

test.each([
  'ali me še veže pogodba',
  'koliko je kazen, če odpovem predčasno',
  'kdaj mi poteče vezava',
  'kako odstopim od pogodbe',
  'how long is my contract',
  'is there an early termination fee',
])('%s: about the contract', (text) => {
  expect(asksOfContract(text)).toBe(true);
});

test.each([
  'rad bi zamenjal paket',
  'odklopite televizijo',
  'odpovedal je modem',
  'prekinja mi internet',
  'kam pošljem dokument',
])('%s: not about it', (text) => {
  expect(asksOfContract(text)).toBe(false);
});
