/** Data attributes of the script tag: what holds is taken, what does not falls back, and nothing gets into the CSS. */
import { readOptions } from '../../web/launcher/options';
import { css } from '../../web/launcher/styles';

const read = (data: Record<string, string>, pageLanguage = '') => readOptions(data, pageLanguage);

describe('the options of the launcher', () => {
  it('has a default for everything', () => {
    expect(read({})).toEqual({ language: 'sl', colour: '#0b5c8a', position: 'right', offset: 16, title: undefined });
  });

  it.each([
    [{ language: 'en' }, 'sl', 'en'],
    [{}, 'en-GB', 'en'],
    [{}, 'sl-SI', 'sl'],
    [{}, 'de', 'sl'],
    [{ language: 'de' }, 'en', 'en'],
    [{ language: 'sl' }, 'en', 'sl'],
  ])('takes the language from %j, then from the page (%s): %s', (data, page, language) => {
    expect(read({ ...data }, page).language).toBe(language);
  });

  it('takes a colour in both spellings and both lengths', () => {
    expect(read({ colour: '#A1B' }).colour).toBe('#aa11bb');
    expect(read({ color: '#123456' }).colour).toBe('#123456');
  });

  it.each(['red', 'url(//evil.example)', '#12345', '#fff;}*{display:none}', 'expression(1)', ''])(
    'does not take %j for a colour',
    (colour) => {
      const options = read({ colour });
      expect(options.colour).toBe('#0b5c8a');
      expect(css(options)).toBe(css(read({})));
    },
  );

  it('takes no side but left and right, and no offset but a number of pixels', () => {
    expect(read({ position: 'left', offset: '80' })).toMatchObject({ position: 'left', offset: 80 });
    expect(read({ position: 'top;}', offset: '1e9' })).toMatchObject({ position: 'right', offset: 16 });
    expect(read({ offset: '999' }).offset).toBe(400);
  });

  it('cuts a title that would not fit', () => {
    expect(read({ title: ` ${'a'.repeat(60)}` }).title).toHaveLength(40);
    expect(read({ title: '  ' }).title).toBeUndefined();
  });
});
