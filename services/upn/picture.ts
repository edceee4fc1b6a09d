/** A UPN QR as a picture: version 15, correction M, the character set told by ECI 4, as the standard wants it. */
import { latin2Bytes } from './latin2';

/** Pixels a module: enough for a camera, and for a bank's application that opens the picture from the gallery. */
const scale = 6;
/** White modules around, as every QR code needs them. */
const quiet = 4;
const [white, black] = [255, 0];

/** The PNG of a text from `upnQrText`. */
export async function upnQrPicture(text: string): Promise<Buffer> {
  // Loaded with the first picture: most conversations need none.
  const [{ Byte, Charset, Encoder }, { PNG }] = await Promise.all([import('@nuintun/qrcode'), import('pngjs')]);
  const encoder = new Encoder({ version: 15, level: 'M', encode: latin2Bytes });
  const code = encoder.encode(new Byte(text, Charset.ISO_8859_2));
  const side = (code.size + 2 * quiet) * scale;
  const pixels = Buffer.alloc(side * side, white);
  for (let row = 0; row < code.size; row += 1) {
    for (let column = 0; column < code.size; column += 1) {
      if (code.get(column, row) === 0) continue;
      for (let line = 0; line < scale; line += 1) {
        const start = ((row + quiet) * scale + line) * side + (column + quiet) * scale;
        pixels.fill(black, start, start + scale);
      }
    }
  }
  const picture = new PNG({ width: side, height: side });
  picture.data = pixels;
  return PNG.sync.write(picture, { colorType: 0, inputColorType: 0, inputHasAlpha: false });
}
