/** From a voice's sound to a telephone's: no aliasing, G.711 to the letter, one loudness, a header that players take. */
import { telephoneWav, readWav, mulawDurationMs } from '../../../services/speech/audio';
import { levelled } from '../../../services/speech/audio/loudness';
import { decodeMulaw, encodeMulaw } from '../../../services/speech/audio/mulaw';
import { toEightKilohertz } from '../../../services/speech/audio/resample';
import { pcmWav, tone } from './sounds';

/** Level of the middle of a sound in dB, against a tone of 16,000. */
function levelDb(samples: Int16Array): number {
  const middle = samples.subarray(400, samples.length - 400);
  const square = middle.reduce((sum, sample) => sum + sample * sample, 0) / middle.length;
  return 10 * Math.log10(square / (16_000 ** 2 / 2) + 1e-12);
}

describe.each([22_050, 24_000, 16_000, 44_100, 48_000])('%i samples a second', (rate) => {
  test.each([200, 500, 1000, 2000, 3000, 3400])('become 8,000 with a tone of %i Hz as it was', async (frequency) => {
    const out = await toEightKilohertz({ samples: tone(frequency, rate), rate });
    expect(out).toHaveLength(8000);
    expect(Math.abs(levelDb(out))).toBeLessThan(0.2);
  });

  test.each([4600, 5000, 6000, 7000, 7900])(
    'lose a tone of %i Hz, which would come back among the words',
    async (frequency) => {
      const out = await toEightKilohertz({ samples: tone(frequency, rate), rate });
      expect(levelDb(out)).toBeLessThan(-60);
    },
  );
});

test('the tone is the same tone afterwards, at the same time', async () => {
  const out = await toEightKilohertz({ samples: tone(1000, 22_050), rate: 22_050 });
  const expected = tone(1000, 8000);
  const off = out.subarray(400, 7600).map((sample, at) => Math.abs(sample - (expected[at + 400] ?? 0)));
  expect(Math.max(...off)).toBeLessThan(200);
});

test('8,000 samples a second are left as they are', async () => {
  const samples = tone(440, 8000);
  expect(await toEightKilohertz({ samples, rate: 8000 })).toBe(samples);
});

describe('µ-law', () => {
  // The decision values of ITU-T G.711, table 2a, scaled from 14 to 16 bits.
  test.each([
    [0, 0xff],
    [-1, 0x7f],
    [8, 0xfe],
    [-8, 0x7e],
    [124, 0xef],
    [-124, 0x6f],
    [380, 0xdf],
    [924, 0xcf],
    [1980, 0xbf],
    [4092, 0xaf],
    [8316, 0x9f],
    [16_764, 0x8f],
    [32_124, 0x80],
    [-32_124, 0x00],
    [32_767, 0x80],
    [-32_768, 0x00],
  ])('%i is %i', (sample, byte) => {
    expect(encodeMulaw(Int16Array.of(sample))[0]).toBe(byte);
  });

  test('each byte stands for a sample that becomes it again', () => {
    for (let byte = 0; byte < 256; byte += 1) {
      // Of the two zeros one is written.
      const again = byte === 0x7f ? 0xff : byte;
      expect(encodeMulaw(Int16Array.of(decodeMulaw(byte)))[0]).toBe(again);
    }
  });

  test('is never off by more than its step', () => {
    const samples = Array.from({ length: 9000 }, (_, at) => 7 * at - 32_000);
    const wrong = samples.filter((sample) => {
      const [byte = 0] = encodeMulaw(Int16Array.of(sample));
      return Math.abs(decodeMulaw(byte) - sample) > (Math.abs(sample) + 132) / 32 + 1;
    });
    expect(wrong).toEqual([]);
  });
});

describe('loudness', () => {
  const loudnessOf = (samples: Int16Array): number => levelDb(samples.subarray(320, samples.length - 1280));

  test('a quiet and a loud voice end up alike', () => {
    const [quiet, loud] = [0.1, 1.8].map((gain) => levelled(tone(500, 8000).map((sample) => sample * gain)));
    expect(Math.abs(loudnessOf(quiet ?? new Int16Array()) - loudnessOf(loud ?? new Int16Array()))).toBeLessThan(0.5);
  });

  test('nothing is cut off at the top', () => {
    const spiked = tone(500, 8000).map((sample, at) => (at % 800 === 0 ? 32_000 : sample * 0.02));
    expect(Math.max(...levelled(spiked))).toBeLessThan(29_210);
  });

  test('silence at both ends is taken away, up to a breath', () => {
    const words = tone(500, 8000);
    const padded = new Int16Array(8000 * 4);
    padded.set(words, 8000);
    const out = levelled(padded);
    expect(out.length).toBeGreaterThan(8000);
    expect(out.length).toBeLessThan(8000 + 320 + 1280 + 320);
  });

  test('nothing but silence stays a moment of it', () => {
    expect(levelled(new Int16Array(80_000)).every((sample) => sample === 0)).toBe(true);
    expect(levelled(new Int16Array(80_000)).length).toBeLessThan(2000);
    expect(levelled(new Int16Array(0))).toHaveLength(0);
  });
});

describe('WAV', () => {
  test('has the header of one channel of 8-bit µ-law at 8 kHz (format 7)', async () => {
    const file = await telephoneWav({ samples: tone(500, 22_050), rate: 22_050 });
    const length = file.readUInt32LE(54);
    expect(file.toString('latin1', 0, 4)).toBe('RIFF');
    expect(file.readUInt32LE(4)).toBe(file.length - 8);
    expect(file.toString('latin1', 8, 16)).toBe('WAVEfmt ');
    expect(file.readUInt16LE(20)).toBe(7);
    expect(file.readUInt16LE(22)).toBe(1);
    expect(file.readUInt32LE(24)).toBe(8000);
    expect(file.readUInt32LE(28)).toBe(8000);
    expect(file.readUInt16LE(32)).toBe(1);
    expect(file.readUInt16LE(34)).toBe(8);
    expect(file.toString('latin1', 38, 42)).toBe('fact');
    expect(file.readUInt32LE(46)).toBe(length);
    expect(file.toString('latin1', 50, 54)).toBe('data');
    expect(file.length).toBe(58 + length + (length % 2));
    expect(mulawDurationMs(file.length)).toBe(Math.round(length / 8));
  });

  test('of 16 bits is read, also when its writer did not know how long it would be', () => {
    const samples = tone(500, 16_000);
    expect(readWav(pcmWav(samples, 16_000))).toEqual({ samples, rate: 16_000 });
    const streamed = pcmWav(samples, 16_000);
    streamed.writeUInt32LE(0x7fff_f000, 40);
    expect(readWav(streamed).samples).toEqual(samples);
  });

  test.each([
    ['no WAV file', Buffer.from('not a sound at all, but some text')],
    ['no WAV file', Buffer.alloc(0)],
    [
      '2 channels',
      (() => {
        const file = pcmWav(tone(500, 8000), 8000);
        file.writeUInt16LE(2, 22);
        return file;
      })(),
    ],
    ['holds no sound', pcmWav(tone(500, 8000), 8000).subarray(0, 36)],
  ])('that is none is refused: %s', (reason, file) => {
    expect(() => readWav(file)).toThrow(reason);
  });
});
