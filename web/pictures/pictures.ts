/**
 * Pictures of devices for the guided swap: one drawing a view, in which the part of the step is marked. Drawn here, so that
 * nothing is fetched; readable on light and on dark ground; the printed labels are the only text.
 */
import { devices, type Part, type Shape, type View } from './devices';

const width = 480;
const height = 210;
const largestLabel = 18;

/** The drawing brings its own ground, so only its shades differ. */
const style = `<style>
.ground{fill:#f3f6f9}.body{fill:#dfe6ec;stroke:#4d5864}.part{fill:#fff;stroke:#4d5864}.deep{fill:#4d5864}.line{stroke:#4d5864}.text{fill:#39424c}
.marked .part{stroke:#0b5c8a;stroke-width:3}.marked .deep{fill:#0b5c8a}.marked .line{stroke:#0b5c8a}.marked .text{fill:#0b5c8a;font-weight:700}
.ring{stroke:#c2410c}.arrow{fill:#c2410c}
@media (prefers-color-scheme:dark){
.ground{fill:#1b222a}.body{fill:#2f3944;stroke:#9aa7b4}.part{fill:#141a20;stroke:#9aa7b4}.deep{fill:#9aa7b4}.line{stroke:#9aa7b4}.text{fill:#d5dde5}
.marked .part{stroke:#7cc4ee}.marked .deep{fill:#7cc4ee}.marked .line{stroke:#7cc4ee}.marked .text{fill:#7cc4ee}
.ring{stroke:#ffb27d}.arrow{fill:#ffb27d}}
</style>`;

/** Each part around its own middle, with how far it reaches to each side. */
const shapes: Readonly<Record<Shape, { readonly draw: string; readonly reach: number }>> = {
  coax: {
    draw: '<circle class="part" r="20"/><circle class="part" r="13"/><circle class="deep" r="3"/><path class="line" d="M-20-7h5M-21 0h5M-20 7h5M15-7h5M16 0h5M15 7h5"/>',
    reach: 22,
  },
  ethernet: {
    draw: '<rect class="part" x="-21" y="-18" width="42" height="36" rx="3"/><path class="deep" d="M-14 12V-4h6v-6h16v6h6v16z"/>',
    reach: 24,
  },
  power: {
    draw: '<circle class="part" r="17"/><circle class="deep" r="5"/>',
    reach: 19,
  },
  fibre: {
    draw: '<rect class="part" x="-18" y="-16" width="36" height="32" rx="3"/><rect class="deep" x="-9" y="-8" width="18" height="16" rx="2"/><rect class="deep" x="-4" y="-16" width="8" height="6"/>',
    reach: 22,
  },
  hdmi: {
    draw: '<path class="part" d="M-25-10h50v11l-7 9h-36l-7-9z"/><path class="deep" d="M-15-4h30v4h-30z"/>',
    reach: 27,
  },
  usb: {
    draw: '<rect class="part" x="-20" y="-9" width="40" height="18" rx="2"/><rect class="deep" x="-14" y="-5" width="28" height="5"/>',
    reach: 22,
  },
  reset: { draw: '<circle class="part" r="6"/><circle class="deep" r="2"/>', reach: 8 },
  light: { draw: '<circle class="part" r="10"/><circle class="deep" r="5"/>', reach: 12 },
  barcode: {
    draw: '<path class="line" stroke-width="4" d="M-92-15v30M-82-15v30M-76-15v30M-62-15v30M-52-15v30M-46-15v30M-32-15v30M-22-15v30M-8-15v30M2-15v30M8-15v30M22-15v30M32-15v30M38-15v30M52-15v30M66-15v30M72-15v30M86-15v30M92-15v30"/>',
    reach: 104,
  },
  key: { draw: '<circle class="part" r="22"/>', reach: 24 },
};

const bodies: Readonly<Record<View['body'], string>> = {
  box: '<rect class="body" x="16" y="44" width="448" height="134" rx="14"/>',
  label: '<rect class="body" x="96" y="34" width="288" height="152" rx="8"/>',
  remote: '<rect class="body" x="40" y="62" width="400" height="96" rx="48"/>',
};

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The connectors of a real device are small; drawn as they are, a phone would not show them. */
const scale = 1.3;

/** Where a label stands, from the middle of its part: keys carry it, a barcode has it in front, the others below. */
const labelAt = (shape: Shape): readonly [number, number] =>
  shape === 'key' ? [0, 6] : shape === 'barcode' ? [-134, 6] : [0, 56];

function drawPart({ shape, x, y, label }: Part, marked: boolean, size: number): string {
  const [labelX, labelY] = labelAt(shape);
  const text =
    label === undefined
      ? ''
      : `<text class="text" x="${labelX}" y="${labelY}" font-size="${size}" text-anchor="middle">${escape(label)}</text>`;
  const grown = shape === 'barcode' ? shapes[shape].draw : `<g transform="scale(${scale})">${shapes[shape].draw}</g>`;
  return `<g transform="translate(${x} ${y})"${marked ? ' class="marked"' : ''}>${grown}${text}</g>`;
}

/** As large as labels can be without running into each other. */
function labelSize(parts: readonly Part[]): number {
  const inRow = parts.filter(({ shape }) => shape !== 'barcode' && shape !== 'key');
  const fits = inRow.slice(1).map((part, place) => {
    const before = inRow[place];
    if (before === undefined) return largestLabel;
    const letters = ((part.label ?? '').length + (before.label ?? '').length) / 2;
    return (part.x - before.x) / (letters * 0.8 + 0.4);
  });
  return Math.floor(Math.min(largestLabel, ...fits) * 10) / 10;
}

/** A ring around what is marked, and an arrow from above. */
function mark(parts: readonly Part[]): string {
  return groupsOf(parts)
    .map((group) => {
      const xs = group.map(({ x }) => x);
      const [first] = group;
      if (first === undefined) return '';
      const reach = shapes[first.shape].reach * (first.shape === 'barcode' ? 1 : scale);
      const [left, right] = [Math.min(...xs) - reach - 6, Math.max(...xs) + reach + 6];
      const tall = first.shape === 'barcode' ? 23 : Math.min(reach, 30) + 6;
      const middle = (left + right) / 2;
      const top = first.y - tall;
      return (
        `<rect class="ring" x="${left}" y="${top}" width="${right - left}" height="${2 * tall}" rx="${Math.min(tall, 24)}" fill="none" stroke-width="4"/>` +
        `<path class="arrow" d="M${middle} ${top - 6}l-12-16h7v-14h10v14h7z"/>`
      );
    })
    .join('');
}

/** Parts side by side share a ring; those of different shapes have one each. */
function groupsOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const shapesSeen = [...new Set(parts.map(({ shape }) => shape))];
  return shapesSeen.map((shape) => parts.filter((part) => part.shape === shape));
}

function drawView(view: View, marked: string | undefined): string {
  const chosen = view.parts.filter(({ id }) => id !== undefined && id === marked);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">` +
    `<title lang="sl">${view.title.sl}</title><title lang="en">${view.title.en}</title>${style}` +
    `<rect class="ground" width="${width}" height="${height}" rx="12"/>` +
    `<g stroke-width="2" font-family="system-ui,sans-serif">${bodies[view.body]}` +
    view.parts.map((part) => drawPart(part, chosen.includes(part), labelSize(view.parts))).join('') +
    mark(chosen) +
    `</g></svg>\n`
  );
}

const idsIn = ({ parts }: View): readonly string[] => [...new Set(parts.flatMap(({ id }) => id ?? []))];

/** Every picture by its name: the device and the part that is marked, or `back` for its whole back. */
export const pictures: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(devices).flatMap(([device, views]) => [
    ...views.slice(0, 1).map((view) => [`${device}-back`, drawView(view, undefined)] as const),
    ...views.flatMap((view) => idsIn(view).map((id) => [`${device}-${id}`, drawView(view, id)] as const)),
  ]),
);
