/** The subscriber file: read whole, or every fault named by line and column. */
import { readSubscriberCsv, type Network, type ReadCsv } from '../../../services/subscribers';

const rules = {
  format: { digits: 6, check: 'luhn' },
  plans: new Map<string, Network>([
    ['kabel-internet-s', 'coax'],
    ['optika-internet-l', 'fibre'],
  ]),
} as const;

const header = 'number,kind,name,street,postcode,place,phone,email,network,plan,equipment,eracun,balanceCents,dueDate';
const line =
  '100016,person,Testni naročnik Ena,Tržaška cesta 1,1370,Logatec,041 000 017,ena@example.com,coax,kabel-internet-s,modem:CM-1000-17;setTopBox:TV-1000-25,no,1990,2026-12-18';

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

const readBytes = (bytes: Uint8Array, size = 7): Promise<ReadCsv> => readSubscriberCsv(inChunks(bytes, size), rules);
const read = (...lines: string[]): Promise<ReadCsv> => readBytes(Buffer.from(lines.join('\n')));

async function faults(...lines: string[]): Promise<string[]> {
  const result = await read(...lines);
  if (result.ok) return [];
  return result.faults.map((fault) => `${fault.line} ${fault.column ?? '-'}: ${fault.reason}`);
}

/** The good line with some of its fields changed. */
function lineWith(changes: Record<string, string>): string {
  const values = line.split(',');
  for (const [column, value] of Object.entries(changes)) values[header.split(',').indexOf(column)] = value;
  return values.join(',');
}

const expected = {
  number: '100016',
  kind: 'person',
  name: 'Testni naročnik Ena',
  address: { street: 'Tržaška cesta 1', postcode: '1370', place: 'Logatec' },
  phone: '+38641000017',
  email: 'ena@example.com',
  network: 'coax',
  plan: 'kabel-internet-s',
  equipment: [
    { type: 'modem', serial: 'CM-1000-17' },
    { type: 'setTopBox', serial: 'TV-1000-25' },
  ],
  eracun: false,
  balanceCents: 1990,
  dueDate: '2026-12-18',
};

describe('a right file', () => {
  const semicolons = `${header.replaceAll(',', ';')}\r\n${line
    .replace('modem:CM-1000-17;setTopBox:TV-1000-25', '"modem:CM-1000-17; setTopBox:TV-1000-25"')
    .replaceAll(',', ';')}\r\n`;
  it.each([
    ['as the documentation shows it', `${header}\n${line}\n`],
    ['with a byte order mark and Windows line ends', `\uFEFF${header}\r\n${line}\r\n`],
    ['without an end to its last line', `${header}\n${line}`],
    ['with quoted fields', `${header}\n${line.replace('Tržaška cesta 1', '"Tržaška cesta 1"')}\n`],
    ['with blanks around fields and empty lines', `${header}\n\n${line.replaceAll(',', ' , ')}\n\n`],
    ['with semicolons, as Excel here writes it', semicolons],
    ['with its columns in another order', `${reversed(header)}\n${reversed(line)}\n`],
  ])('is read %s', async (_name, text) => {
    expect(await readBytes(Buffer.from(text))).toEqual({ ok: true, subscribers: [expected] });
    expect(await readBytes(Buffer.from(text), 100_000)).toEqual({ ok: true, subscribers: [expected] });
  });

  it('may hold commas and quotes in quoted fields', async () => {
    const result = await read(header, line.replace('Testni naročnik Ena', '"Gostilna ""Pri Treh"", d.o.o."'));
    expect(result).toMatchObject({ ok: true, subscribers: [{ name: 'Gostilna "Pri Treh", d.o.o.' }] });
  });

  it('may leave phone, e-mail, equipment and due date empty', async () => {
    const result = await read(header, lineWith({ phone: '', email: '', equipment: '', dueDate: '' }));
    const { number, kind, name, address, network, plan, eracun, balanceCents } = expected;
    const rest = { number, kind, name, address, network, plan, eracun, balanceCents };
    expect(result).toStrictEqual({ ok: true, subscribers: [{ ...rest, equipment: [] }] });
  });

  it('may hold nobody', async () => {
    expect(await read(header)).toEqual({ ok: true, subscribers: [] });
  });
});

function reversed(text: string): string {
  return text.split(',').reverse().join(',');
}

describe('a fault', () => {
  it.each([
    [{ number: '' }, '2 number: is empty'],
    [{ number: '10001' }, '2 number: must have 6 digits'],
    [{ number: '100017' }, '2 number: has a wrong check digit (the last of the number)'],
    [{ kind: 'firma' }, '2 kind: must be person or business, not “firma”'],
    [{ name: '' }, '2 name: is empty'],
    [{ postcode: '137' }, '2 postcode: must have 4 digits'],
    [{ phone: '12' }, '2 phone: is not a phone number (Slovenian, or with + and country code)'],
    [{ email: 'ena@' }, '2 email: is not an e-mail address'],
    [{ network: 'adsl' }, '2 network: must be coax or fibre, not “adsl”'],
    [{ plan: 'nov' }, '2 plan: is not in the catalogue: “nov”'],
    [{ plan: 'optika-internet-l' }, '2 plan: “optika-internet-l” is a plan of the network fibre, not coax'],
    [
      { equipment: 'telefon:1' },
      '2 equipment: must be like modem:SERIAL;setTopBox:SERIAL, of modem, router or setTopBox, not “telefon”',
    ],
    [{ equipment: 'modem:' }, '2 equipment: needs a serial number behind modem:'],
    [{ eracun: 'mogoče' }, '2 eracun: must be yes or no, not “mogoče”'],
    [{ balanceCents: '19.90' }, '2 balanceCents: must be whole cents, such as 1990 for 19.90 €'],
    [{ dueDate: '2026-02-30' }, '2 dueDate: must be a day such as 2026-12-18, not “2026-02-30”'],
    [{ dueDate: '18. 12. 2026' }, '2 dueDate: must be a day such as 2026-12-18, not “18. 12. 2026”'],
    [{ name: '"a\nb"' }, '3 name: holds a line break or another control character'],
  ])('in %j is named', async (changes, fault) => {
    expect(await faults(header, lineWith(changes))).toEqual([fault]);
  });

  it('of every field of every line is named', async () => {
    const broken = lineWith({ number: '1', email: 'x' });
    expect(await faults(header, line, broken, '', broken)).toEqual([
      '3 number: must have 6 digits',
      '3 email: is not an e-mail address',
      '5 number: must have 6 digits',
      '5 email: is not an e-mail address',
    ]);
  });

  it('never repeats what belongs to a person', async () => {
    const named = await faults(
      header,
      lineWith({ number: '777777', name: 'Skrivni'.repeat(40), phone: '77777', email: 'skrivni@', postcode: '77' }),
    );
    expect(named).toHaveLength(5);
    expect(named.join('\n')).not.toMatch(/777|[Ss]krivni/);
  });

  it('of a number that comes twice names both lines', async () => {
    expect(await faults(header, line, line)).toEqual(['3 number: is the same as in line 2']);
  });

  it('of a line with too few or too many fields is named', async () => {
    expect(await faults(header, '100016,person', `${line},x`, line)).toEqual([
      '2 -: has 2 fields instead of 14',
      '3 -: has 15 fields instead of 14',
    ]);
  });

  it('of a quote that is not closed, or stands in the wrong place, is named, and the lines behind it are read', async () => {
    const named = await faults(header, line.replace('Testni', 'Te"stni'), lineWith({ number: '1' }));
    expect(named[0]).toMatch(/^2 -: /);
    expect(named[1]).toBe('3 number: must have 6 digits');
    expect((await faults(header, line.replace('Testni', '"Testni')))[0]).toContain('has a quote that is not closed');
  });

  it('of the columns is named once, not in every line', async () => {
    expect(await faults(header.replace('email', 'e-mail'), line, line)).toEqual([
      '1 e-mail: is not a column of this file',
      '1 email: is missing',
    ]);
    expect(await faults(`${header},note`, `${line},x`)).toEqual(['1 note: is not a column of this file']);
    expect(await faults(header.replace('phone', 'name'), line)).toEqual([
      '1 name: is there twice',
      '1 phone: is missing',
    ]);
  });

  it('of an empty file is named', async () => {
    expect(await faults('')).toEqual(['1 -: is missing: the file is empty']);
  });

  it('of letters that are not UTF-8 is named by its line', async () => {
    // As Windows-1250, the code page of older programs here, writes č.
    const bytes = Buffer.from(`${header}\n${line}\n${line}\n`.replace(/[čšž]/g, '\u00e8'), 'latin1');
    const result = await readBytes(bytes, 100_000);
    expect(result).toMatchObject({
      ok: false,
      faults: [{ line: 2, reason: expect.stringContaining('UTF-8') as string }],
    });
  });

  it('of a letter that is cut off at the end is named', async () => {
    const bytes = Buffer.from(`${header}\n${line}č`);
    expect(await readBytes(bytes.subarray(0, -1))).toMatchObject({ ok: false, faults: [{ line: 2 }] });
  });

  it('is counted on beyond fifty', async () => {
    const result = await read(header, ...Array<string>(60).fill(lineWith({ number: '1' })));
    expect(result).toMatchObject({ ok: false, more: 10 });
    expect(result.ok ? [] : result.faults).toHaveLength(50);
  });
});

it('tells how far the reading is', async () => {
  const told: number[] = [];
  const bytes = Buffer.from([header, ...Array<string>(3_000).fill(line)].join('\n'));
  await readSubscriberCsv(inChunks(bytes, 65_536), rules, (lines) => told.push(lines));
  expect(told).toEqual([1_000, 2_000, 3_000]);
});
