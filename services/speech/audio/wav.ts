/** WAV files: the 16-bit ones that voices give, and the µ-law ones that telephones get (RIFF; format 7 is µ-law). */
import type { Pcm } from './pcm';

const headerBytes = 58;
const telephoneRate = 8000;

/** A WAV file of µ-law at 8 kHz. */
export function mulawWav(bytes: Uint8Array): Buffer {
  const padding = bytes.length % 2;
  const file = Buffer.alloc(headerBytes + bytes.length + padding);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(18, 16);
  file.writeUInt16LE(7, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(telephoneRate, 24);
  file.writeUInt32LE(telephoneRate, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.writeUInt16LE(0, 36);
  file.write('fact', 38, 'latin1');
  file.writeUInt32LE(4, 42);
  file.writeUInt32LE(bytes.length, 46);
  file.write('data', 50, 'latin1');
  file.writeUInt32LE(bytes.length, 54);
  file.set(bytes, headerBytes);
  return file;
}

/** How long such a file plays, told by its size. */
export const mulawDurationMs = (fileBytes: number): number =>
  Math.round((Math.max(0, fileBytes - headerBytes) * 1000) / telephoneRate);

/**
 * Reads a WAV file with one channel of 16 bits; a size that a streaming writer could not know ends at the file's end.
 *
 * @throws Error when it is no such file.
 */
export function readWav(file: Buffer): Pcm {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE')
    throw new Error('The voice gave no WAV file');
  let rate = 0;
  for (let at = 12; at + 8 <= file.length;) {
    const name = file.toString('latin1', at, at + 4);
    const size = file.readUInt32LE(at + 4);
    const start = at + 8;
    if (name === 'fmt ') {
      const [format, channels, bits] = [start, start + 2, start + 14].map((place) => file.readUInt16LE(place));
      if (format !== 1 || channels !== 1 || bits !== 16)
        throw new Error(`The voice gave format ${format} with ${channels} channels of ${bits} bits, not 16-bit mono`);
      rate = file.readUInt32LE(start + 4);
    }
    if (name === 'data' && rate > 0) return { samples: samplesOf(file.subarray(start, start + size)), rate };
    at = start + size + (size % 2);
  }
  throw new Error('The WAV file of the voice holds no sound');
}

/** 16-bit little-endian samples, as every machine that Node runs well on has them; half a sample at the end is left out. */
export function samplesOf(bytes: Buffer): Int16Array {
  const whole = new Uint8Array(bytes.length - (bytes.length % 2));
  whole.set(bytes.subarray(0, whole.length));
  return new Int16Array(whole.buffer);
}
