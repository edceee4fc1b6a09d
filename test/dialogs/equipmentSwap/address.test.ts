/** Addresses as people write and say them. */
import { readAddress } from '../../../dialogs/equipmentSwap/address';

const whole = (street: string, postcode: string, place: string) => ({ whole: { street, postcode, place } });

test.each([
  ['Tržaška cesta 1, 1370 Logatec', whole('Tržaška cesta 1', '1370', 'Logatec')],
  ['trzaska 5 logatec', whole('Trzaska 5', '1370', 'Logatec')],
  ['pošljite na Tržaško cesto 12 b, 1370 Logatec, prosim', whole('Tržaška cesta 12b', '1370', 'Logatec')],
  ['na Notranjsko cesto 2 v Logatcu', whole('Notranjska cesta 2', '1370', 'Logatec')],
  ['na Pavšičevo ulico 5, 1370', whole('Pavšičeva ulica 5', '1370', 'Logatec')],
  ['moj naslov je Notranjska cesta 2 1370 Logatec hvala', whole('Notranjska cesta 2', '1370', 'Logatec')],
  ['Rovte 3', whole('Rovte 3', '1373', 'Rovte')],
  ['Rovte 3, 1373 Rovte', whole('Rovte 3', '1373', 'Rovte')],
  ['Hotedršica 4a', whole('Hotedršica 4a', '1372', 'Hotedršica')],
  ['ne, raje na Ulico talcev 7, 6230 Postojna', whole('Ulica talcev 7', '6230', 'Postojna')],
  ['Dunajska cesta 22/3, SI-1000 Ljubljana', whole('Dunajska cesta 22/3', '1000', 'Ljubljana')],
  ['Stara cesta 7, 1370', whole('Stara cesta 7', '1370', 'Logatec')],
  ['send it to Stara cesta 7, 1370 Logatec please', whole('Stara cesta 7', '1370', 'Logatec')],
  ['Pavšičeva ulica 5', { street: 'Pavšičeva ulica 5' }],
  ['Pavšičeva 5 v neznanem kraju', { street: 'Pavšičeva 5' }],
  ['1370 Logatec', { at: { postcode: '1370', place: 'Logatec' } }],
  ['Žiri', { at: { postcode: '4226', place: 'Žiri' } }],
  ['8000 Novo mesto', { at: { postcode: '8000', place: 'Novo mesto' } }],
  ['100016', undefined],
  ['na naslov iz evidence', undefined],
  ['ne vem', undefined],
  ['', undefined],
])('“%s”', (text, address) => {
  expect(readAddress(text)).toEqual(address);
});
