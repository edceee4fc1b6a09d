/** G.711 µ-law: 14 bits of a sample in 8, finer where it is quiet; what telephones speak (ITU-T G.711). */

const bias = 0x84;
const clip = 32_635;

function encodeOne(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const magnitude = Math.min(Math.abs(sample), clip) + bias;
  const exponent = 24 - Math.clz32(magnitude);
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f;
  return ~(sign | (exponent << 4) | mantissa) & 0xff;
}

/** All samples there are, so that a sentence is encoded by looking up. */
const table = Uint8Array.from({ length: 65_536 }, (_, index) => encodeOne(index < 32_768 ? index : index - 65_536));

/** A byte for each sample. */
export function encodeMulaw(samples: Int16Array): Uint8Array {
  const bytes = new Uint8Array(samples.length);
  for (let at = 0; at < samples.length; at += 1) bytes[at] = table[(samples[at] ?? 0) & 0xffff] ?? 0xff;
  return bytes;
}

/** The sample that a byte stands for. */
export function decodeMulaw(byte: number): number {
  const code = ~byte & 0xff;
  const magnitude = ((((code & 0x0f) << 3) + bias) << ((code >> 4) & 0x07)) - bias;
  return (code & 0x80) === 0 ? magnitude : -magnitude;
}
