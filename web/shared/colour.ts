/** Colours of a site, made safe: only hexadecimal ones come in, and text on them or in them stays readable (WCAG AA). */

/** `#abc` or `#aabbcc`, in lower case and full length; anything else is `undefined`, so nothing can be injected into CSS. */
export function readColour(value: string | null | undefined): string | undefined {
  const match = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(value?.trim().toLowerCase() ?? '');
  const digits = match?.[1];
  if (digits === undefined) return undefined;
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** White or near black, whichever reads better on the colour. */
export function textOn(colour: string): string {
  return contrast(colour, '#ffffff') >= contrast(colour, '#101418') ? '#ffffff' : '#101418';
}

/** Hue (0 to 6), saturation and lightness (0 to 1). */
function toHsl(colour: string): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => channel / 255);
  const high = Math.max(red, green, blue);
  const range = high - Math.min(red, green, blue);
  const lightness = high - range / 2;
  if (range === 0) return [0, 0, lightness];
  const hue =
    high === red ? (green - blue) / range : high === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
  return [(hue + 6) % 6, range / (1 - Math.abs(2 * lightness - 1)), lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const digits = [0, 8, 4].map((offset) => {
    const place = (offset + hue * 2) % 12;
    const channel = Math.round(255 * (lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1))));
    return channel.toString(16).padStart(2, '0');
  });
  return `#${digits.join('')}`;
}

/** The colour itself when it can be read on the background, else the nearest lighter or darker one of its hue that can. */
export function readableOn(colour: string, background: string, least = 4.5): string {
  const [hue, saturation, from] = toHsl(colour);
  const to = luminance(background) > 0.4 ? 0 : 1;
  for (let step = 0; step <= 50; step += 1) {
    const candidate = step === 0 ? colour : fromHsl(hue, saturation, from + ((to - from) * step) / 50);
    if (contrast(candidate, background) >= least) return candidate;
  }
  return to === 0 ? '#000000' : '#ffffff';
}
