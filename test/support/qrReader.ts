/** Reads QR codes from pictures with ZXing, which has nothing in common with what draws ours. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

export interface ReadQr {
  /** The content as bytes, before any character set. */
  readonly bytes: Buffer;
  /** The content in the character set that the code names. */
  readonly text: string;
  /** The character set that the code names (ECI), if it names one. */
  readonly characterSet: number | undefined;
  readonly version: number;
  readonly correction: string;
}

const folder = path.dirname(require.resolve('zxing-wasm/reader'));
const program = new Uint8Array(readFileSync(path.join(folder, '../../reader/zxing_reader.wasm')));
prepareZXingModule({ overrides: { wasmBinary: program.buffer } });

/** What ZXing tells of the symbol itself. */
const more = z.object({ Version: z.string(), ECLevel: z.string() });

/** All codes in a picture (PNG). */
export async function readQrCodes(picture: Buffer): Promise<readonly ReadQr[]> {
  const found = await readBarcodes(new Blob([new Uint8Array(picture)]), { formats: ['QRCode'] });
  return found.map(({ bytes, bytesECI, text, hasECI, extra }) => {
    const symbol = more.parse(JSON.parse(extra));
    // "]Q2\000004" stands before the content of a code that names ISO 8859-2.
    const named = /^\]Q\d\\(\d{6})/.exec(Buffer.from(bytesECI.slice(0, 10)).toString('latin1'));
    return {
      bytes: Buffer.from(bytes),
      text,
      characterSet: hasECI ? Number(named?.[1]) : undefined,
      version: Number(symbol.Version),
      correction: symbol.ECLevel,
    };
  });
}
