/** Sounds for tests. */

/** A second of a tone, with an amplitude of 16,000. */
export const tone = (frequency: number, rate: number): Int16Array =>
  Int16Array.from({ length: rate }, (_, at) => Math.round(16_000 * Math.sin((2 * Math.PI * frequency * at) / rate)));

/** A WAV file of one channel of 16 bits. */
export function pcmWav(samples: Int16Array, rate: number): Buffer {
  const file = Buffer.alloc(44 + 2 * samples.length);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(2 * rate, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(2 * samples.length, 40);
  samples.forEach((sample, at) => file.writeInt16LE(sample, 44 + 2 * at));
  return file;
}
