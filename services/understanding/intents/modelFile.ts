/** The trained model as a file: a head in JSON, then the numbers; rows in eight bits, all else in floats. */

import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { ConceptsOf, Vocabulary } from './features';
import { rowLength, type Parameters, type Shape } from './network';

const magic = 0x31554e4b;

const headSchema = z.object({
  trainingHash: z.string(),
  labels: z.array(z.array(z.string())),
  temperature: z.number(),
  shape: z.object({
    features: z.number(),
    bag: z.number(),
    pair: z.number(),
    triple: z.number(),
    hidden: z.number(),
    evened: z.boolean(),
    heads: z.array(z.number()),
  }),
  nets: z.number(),
  features: z.number(),
  words: z.number(),
});

export type ModelHead = Omit<z.infer<typeof headSchema>, 'shape'> & { readonly shape: Shape };

/** A net whose rows are in eight bits, each with its scale. */
export interface QuantisedNet {
  readonly rows: Int8Array;
  readonly scales: Float32Array;
  readonly parameters: Parameters;
}

export interface Model {
  readonly head: ModelHead;
  readonly vocabulary: Vocabulary;
  readonly nets: readonly QuantisedNet[];
}

/** The model was trained on other data than there is now. */
export class StaleModelError extends Error {
  override readonly name = 'StaleModelError';

  constructor(path: string) {
    super(`${path} was trained on other data or by other code than there is now: run \`npm run train\`.`);
  }
}

export function quantise(parameters: Parameters, shape: Shape): QuantisedNet {
  const length = rowLength(shape);
  const rows = new Int8Array(parameters.rows.length);
  const scales = new Float32Array(shape.features);
  for (let feature = 0; feature < shape.features; feature += 1) {
    let highest = 0;
    for (let at = 0; at < length; at += 1)
      highest = Math.max(highest, Math.abs(parameters.rows[feature * length + at] ?? 0));
    const scale = highest / 127;
    scales[feature] = scale;
    if (scale === 0) continue;
    for (let at = feature * length; at < (feature + 1) * length; at += 1)
      rows[at] = Math.round((parameters.rows[at] ?? 0) / scale);
  }
  return { rows, scales, parameters: { ...parameters, rows: new Float32Array(0) } };
}

const denseSizes = (shape: Shape): readonly number[] => {
  const inputs = shape.bag + shape.pair + shape.triple;
  const outputs = shape.heads.reduce((sum, size) => sum + size, 0);
  return [shape.pair + shape.triple, shape.hidden * inputs, shape.hidden, outputs * shape.hidden, outputs];
};

const denseOf = ({ parameters }: QuantisedNet): readonly Float32Array[] => [
  parameters.placeBias,
  parameters.hiddenWeights,
  parameters.hiddenBias,
  parameters.outputWeights,
  parameters.outputBias,
];

const bytesOf = (array: Float32Array | Int8Array): Buffer =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength);
const padding = (length: number): number => (4 - (length % 4)) % 4;

function padded(buffer: Buffer): Buffer {
  return Buffer.concat([buffer, Buffer.alloc(padding(buffer.length))]);
}

export function encodeModel({ head, vocabulary, nets }: Model): Buffer {
  const text = (value: string): Buffer => {
    const content = Buffer.from(value, 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32LE(content.length);
    return padded(Buffer.concat([length, content]));
  };
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(magic);
  const parts = [
    mark,
    text(JSON.stringify(head)),
    text([...vocabulary.features.keys()].join('\n')),
    text(vocabulary.words.join('\n')),
    bytesOf(vocabulary.idf),
  ];
  for (const net of nets) {
    parts.push(padded(bytesOf(net.rows)), bytesOf(net.scales), ...denseOf(net).map(bytesOf));
  }
  return Buffer.concat(parts);
}

export function decodeModel(content: Buffer, path: string, conceptsOf: ConceptsOf): Model {
  // Floats need their place aligned, which a slice of Node's pool does not promise.
  const buffer = new Uint8Array(content).buffer;
  const view = new DataView(buffer);
  if (content.length < 8 || view.getUint32(0, true) !== magic)
    throw new Error(`${path} is no model file: run \`npm run train\`.`);
  let at = 4;
  const text = (): string => {
    const length = view.getUint32(at, true);
    const value = Buffer.from(buffer, at + 4, length).toString('utf8');
    at += 4 + length + padding(4 + length);
    return value;
  };
  const floats = (count: number): Float32Array => {
    const values = new Float32Array(buffer, at, count);
    at += count * 4;
    return values;
  };
  const head = headSchema.parse(JSON.parse(text()));
  const features = new Map(
    text()
      .split('\n')
      .map((feature, index) => [feature, index] as const),
  );
  const words = text().split('\n');
  const idf = floats(head.features);
  const { shape } = head;
  const nets = Array.from({ length: head.nets }, (): QuantisedNet => {
    const count = shape.features * rowLength(shape);
    const rows = new Int8Array(buffer, at, count);
    at += count + padding(count);
    const scales = floats(shape.features);
    const [placeBias, hiddenWeights, hiddenBias, outputWeights, outputBias] = denseSizes(shape).map(floats);
    const empty = new Float32Array(0);
    return {
      rows,
      scales,
      parameters: {
        rows: empty,
        placeBias: placeBias ?? empty,
        hiddenWeights: hiddenWeights ?? empty,
        hiddenBias: hiddenBias ?? empty,
        outputWeights: outputWeights ?? empty,
        outputBias: outputBias ?? empty,
      },
    };
  });
  return { head, vocabulary: { conceptsOf, features, idf, words }, nets };
}

export function saveModel(path: string, model: Model): void {
  writeFileSync(path, encodeModel(model));
}

/** Throws {@link StaleModelError} when the model's training hash is not the expected one. */
export function loadModel(path: string, expectedHash: string, conceptsOf: ConceptsOf): Model {
  const model = decodeModel(readFileSync(path), path, conceptsOf);
  if (model.head.trainingHash !== expectedHash) throw new StaleModelError(path);
  return model;
}
