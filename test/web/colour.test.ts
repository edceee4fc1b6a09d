/** Whatever colour a site has, text in it and on it can be read. */
import { contrast, readableOn, readColour, textOn } from '../../web/shared/colour';

const colours = ['#000000', '#ffffff', '#0b5c8a', '#ffcc00', '#e2001a', '#7f7f7f', '#00ff00', '#1a1a2e', '#f5d0c5'];

describe('colours of a site', () => {
  it('knows contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(colours)('has readable text on %s', (colour) => {
    expect(contrast(textOn(colour), colour)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(
    colours.flatMap((colour) => ['#ffffff', '#f0f3f6', '#232b34'].map((background) => [colour, background] as const)),
  )('makes %s readable on %s', (colour, background) => {
    expect(contrast(readableOn(colour, background), background)).toBeGreaterThanOrEqual(4.5);
  });

  it('leaves a colour alone that can be read already', () => {
    expect(readableOn('#0b5c8a', '#ffffff')).toBe('#0b5c8a');
  });

  it('reads nothing but hexadecimal colours', () => {
    expect(readColour(' #ABC ')).toBe('#aabbcc');
    expect(readColour('#abcd')).toBeUndefined();
    expect(readColour(null)).toBeUndefined();
  });
});
