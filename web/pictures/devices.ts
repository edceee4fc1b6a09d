/** What each device looks like: its views, and where on them each part is. Units are those of a drawing of 480 × 220. */

/** How a part is drawn. */
export type Shape = 'coax' | 'ethernet' | 'power' | 'fibre' | 'hdmi' | 'usb' | 'reset' | 'light' | 'barcode' | 'key';

export interface Part {
  /** The pictures' name for it; parts without one are only there to find one's way. */
  readonly id?: string;
  readonly shape: Shape;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  /** As it is printed beside it. */
  readonly label?: string;
}

export interface View {
  /** What the drawing shows, in both languages. */
  readonly title: { readonly sl: string; readonly en: string };
  readonly body: 'box' | 'label' | 'remote';
  readonly parts: readonly Part[];
}

/** Side by side, each with as much room as its name needs. */
function lights(names: readonly string[]): readonly Part[] {
  const rooms = names.map((name) => name.length + 3);
  const unit = 432 / rooms.reduce((sum, room) => sum + room, 0);
  let left = 24;
  return names.map((name, place) => {
    const room = (rooms[place] ?? 0) * unit;
    left += room;
    return { id: 'lights', shape: 'light', x: Math.round(left - room / 2), y: 100, label: name };
  });
}

const label = (device: { readonly sl: string; readonly en: string }): View => ({
  title: { sl: `${device.sl}, nalepka na spodnji strani`, en: `${device.en}, label on the bottom` },
  body: 'label',
  parts: [
    { id: 'label', shape: 'barcode', x: 262, y: 92, label: 'S/N' },
    { shape: 'barcode', x: 262, y: 158, label: 'MAC' },
  ],
});

const lan = (x: number, place: number): Part => ({ id: 'lan', shape: 'ethernet', x, y: 100, label: `LAN ${place}` });

const modem = { sl: 'Modem', en: 'Modem' };
const router = { sl: 'Usmerjevalnik', en: 'Router' };
const box = { sl: 'TV-komunikator', en: 'Set-top box' };
const back = (device: { readonly sl: string; readonly en: string }): View['title'] => ({
  sl: `${device.sl}, zadnja stran`,
  en: `${device.en}, back`,
});
const front = (device: { readonly sl: string; readonly en: string }): View['title'] => ({
  sl: `${device.sl}, sprednja stran`,
  en: `${device.en}, front`,
});

/** The views of each device; a part is marked in the view that it stands in. */
export const devices: Readonly<Record<'modem' | 'router' | 'setTopBox', readonly View[]>> = {
  modem: [
    {
      title: back(modem),
      body: 'box',
      parts: [
        { id: 'power', shape: 'power', x: 70, y: 100, label: 'POWER' },
        { shape: 'reset', x: 152, y: 100, label: 'RESET' },
        lan(232, 1),
        lan(310, 2),
        { id: 'coax', shape: 'coax', x: 400, y: 100, label: 'CABLE' },
      ],
    },
    { title: front(modem), body: 'box', parts: lights(['POWER', 'DOWNSTREAM', 'UPSTREAM', 'ONLINE']) },
    label(modem),
  ],
  router: [
    {
      title: back(router),
      body: 'box',
      parts: [
        { id: 'fibre', shape: 'fibre', x: 66, y: 100, label: 'PON' },
        lan(140, 1),
        lan(210, 2),
        lan(280, 3),
        { shape: 'reset', x: 352, y: 100, label: 'RESET' },
        { id: 'power', shape: 'power', x: 420, y: 100, label: 'POWER' },
      ],
    },
    { title: front(router), body: 'box', parts: lights(['POWER', 'PON', 'LOS', 'INTERNET']) },
    label(router),
  ],
  setTopBox: [
    {
      title: back(box),
      body: 'box',
      parts: [
        { id: 'power', shape: 'power', x: 72, y: 100, label: 'DC 12 V' },
        { id: 'hdmi', shape: 'hdmi', x: 158, y: 100, label: 'HDMI' },
        { id: 'network', shape: 'ethernet', x: 244, y: 100, label: 'LAN' },
        { shape: 'usb', x: 322, y: 100, label: 'USB' },
        { id: 'network', shape: 'coax', x: 406, y: 100, label: 'CABLE' },
      ],
    },
    { title: front(box), body: 'box', parts: [{ id: 'lights', shape: 'light', x: 100, y: 100, label: 'POWER' }] },
    {
      title: { sl: 'Daljinec TV-komunikatorja', en: 'Remote control of the set-top box' },
      body: 'remote',
      parts: [
        { shape: 'key', x: 104, y: 110, label: 'TV' },
        { id: 'remote', shape: 'key', x: 208, y: 110, label: 'OK' },
        { shape: 'key', x: 304, y: 110, label: '−' },
        { shape: 'key', x: 380, y: 110, label: '+' },
      ],
    },
    label(box),
  ],
};
