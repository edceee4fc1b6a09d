/** Dates at the start of a line stay dates, lists stay lists, and what the visitor wrote stays as written. */
import { isBotMessage, isByHuman, keepDates, plainly, readable } from '../../web/chat/activities';

const origin = 'https://bot.example';

describe('dates in Markdown', () => {
  it.each([
    ['24. november 2026', '24\\. november 2026'],
    ['1. 12. 2026', '1\\. 12. 2026'],
    ['1.12.2026', '1\\.12.2026'],
    ['Začetek:\n1. decembra', 'Začetek:\n1\\. decembra'],
    ['- 3. maj', '- 3\\. maj'],
  ])('%j is a date', (text, kept) => {
    expect(keepDates(text)).toBe(kept);
  });

  it.each(['1. Izklopite modem.\n2. Počakajte.', 'Do 24. novembra', '100. 12'])('%j stays as it is', (text) => {
    expect(keepDates(text)).toBe(text);
  });

  it('reaches texts and facts of cards, and no data', () => {
    const content = {
      body: [{ type: 'TextBlock', text: '1. maj' }, { facts: [{ title: 'Od', value: '2. maj' }] }],
      actions: [{ data: { text: '3. maj' } }],
    };
    const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content };
    expect(readable({ type: 'message', attachments: [attachment] }, origin)).toEqual({
      type: 'message',
      attachments: [
        {
          ...attachment,
          content: {
            body: [{ type: 'TextBlock', text: '1\\. maj' }, { facts: [{ title: 'Od', value: '2\\. maj' }] }],
            actions: [{ data: { text: '3. maj' } }],
          },
        },
      ],
    });
  });

  it('gives files their whole address, so that they can be opened', () => {
    const file = { contentType: 'application/pdf', name: 'a.pdf', contentUrl: '/v3/directline/attachments/1?t=2' };
    const elsewhere = { contentType: 'image/png', contentUrl: 'data:image/png;base64,' };
    for (const role of ['bot', 'user']) {
      const activity = { type: 'message', from: { id: 'a', role }, attachments: [file, elsewhere] };
      expect(readable(activity, origin)).toMatchObject({
        attachments: [{ ...file, contentUrl: `${origin}${file.contentUrl}` }, elsewhere],
      });
    }
  });

  it('shows a HEIC picture as a file, since few browsers can draw it', () => {
    const heic = { contentType: 'image/heic', name: 'a.heic', contentUrl: 'https://a/b' };
    const activity = { type: 'message', from: { id: 'a', role: 'user' }, attachments: [heic] };
    expect(readable(activity, origin)).toMatchObject({ attachments: [{ contentType: 'application/octet-stream' }] });
  });

  it('shows what the visitor wrote as it was written', () => {
    const own = { type: 'message', text: '1. decembra *', from: { id: 'a', role: 'user' } };
    expect(readable(own, origin)).toEqual({ ...own, textFormat: 'plain' });
    expect(isBotMessage(own)).toBe(false);
    expect(isBotMessage({ ...own, from: { id: 'b', role: 'bot' } })).toBe(true);
    expect(isBotMessage({ type: 'typing', from: { id: 'b', role: 'bot' } })).toBe(false);
  });
});

describe('a human', () => {
  const from = { id: 'agent', role: 'bot', name: 'Ana Novak' };

  it('is named above what they say', () => {
    expect(readable({ type: 'message', from, text: 'Dober dan.\nTakoj.' }, origin)).toMatchObject({
      text: '**Ana Novak**  \nDober dan.  \nTakoj.',
    });
  });

  it.each([
    ['*ni krepko* <b>', '\\*ni krepko\\* \\<b\\>'],
    ['1. korak', '1\\. korak'],
    ['- 5 stopinj', '\\- 5 stopinj'],
    ['glej https://a.si/b_c.', 'glej <https://a.si/b_c>.'],
    ['[x](javascript:1)', '\\[x\\](javascript:1)'],
  ])('writes plainly: %s', (text, shown) => {
    expect(plainly(text)).toBe(shown);
  });

  it('is known by the words that tell of them, and gone with the next words of the bot', () => {
    expect(isByHuman({ from, type: 'message' })).toBe(true);
    expect(isByHuman({ from: { id: 'kabelnet' }, channelData: { talksWith: 'Ana' } })).toBe(true);
    expect(isByHuman({ from: { id: 'kabelnet' }, channelData: { prompt: 'rating' } })).toBe(false);
  });
});

describe('files', () => {
  const file = { contentType: 'application/pdf', name: 'vloga.pdf', contentUrl: '/v3/directline/attachments/a?t=b' };

  it('have whole addresses, whoever sent them', () => {
    const whole = { ...file, contentUrl: `${origin}${file.contentUrl}` };
    for (const from of [{ role: 'bot' }, { role: 'user' }])
      expect(readable({ type: 'message', from, attachments: [file] }, origin)).toMatchObject({ attachments: [whole] });
  });

  it('of others are left where they are', () => {
    const elsewhere = { ...file, contentUrl: 'https://files.example/a' };
    expect(readable({ type: 'message', attachments: [elsewhere] }, origin)).toMatchObject({ attachments: [elsewhere] });
  });
});
