// @ts-check
/**
 * espeak-ng as a program of its own: a JSON line {text, voice, rate, pitch, output_file} on standard input, the path of
 * the WAV file, or what went wrong, on standard output. It ends when its input does.
 *
 * It is a separate program because espeak-ng is licensed under the GPL 3, and therefore so is this file; the service
 * only talks to it.
 */
'use strict';

const { writeFileSync } = require('node:fs');
const { createInterface } = require('node:readline');

/** The 44 bytes before 16-bit samples of one channel. */
function header(/** @type {number} */ bytes, /** @type {number} */ rate) {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + bytes, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(2 * rate, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(bytes, 40);
  return head;
}

async function main() {
  const { default: load } = await import('@echogarden/espeak-ng-emscripten');
  const silent = () => undefined;
  const module = await load({ print: silent, printErr: silent });
  const espeak = new module.eSpeakNGWorker();

  const speak = (/** @type {string} */ line) => {
    const { text, voice, rate, pitch, output_file: file } = JSON.parse(line);
    espeak.set_voice(voice);
    espeak.set_rate(rate);
    espeak.set_pitch(pitch);
    /** @type {Buffer[]} */
    const pieces = [];
    espeak.synthesize(text, (/** @type {Int16Array} */ samples) => {
      pieces.push(Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength));
      return false;
    });
    const sound = Buffer.concat(pieces);
    writeFileSync(file, Buffer.concat([header(sound.length, espeak.get_samplerate()), sound]), { mode: 0o600 });
    return file;
  };

  createInterface({ input: process.stdin }).on('line', (line) => {
    let answer;
    try {
      answer = speak(line);
    } catch (error) {
      answer = String(error);
    }
    process.stdout.write(`${answer}\n`);
  });
}

// Ctrl-C reaches every process of the terminal; this one ends with the service.
process.on('SIGINT', () => undefined);
void main();
