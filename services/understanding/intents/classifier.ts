/** From an utterance to the probabilities of each head, by the nets of a model together. */

import { FeatureReader, wordsOf } from './features';
import type { Model, QuantisedNet } from './modelFile';
import { activate, outputLength, poolWords, rowLength, score, softmax, Workspace } from './network';

const maxWords = 64;
const maxRemembered = 4000;

/** A net, with the vectors of the words it met lately. */
class Member {
  private readonly vectors = new Map<string, Float32Array>();
  private readonly buffer: Float32Array;
  private readonly length: number;

  constructor(
    private readonly net: QuantisedNet,
    readonly work: Workspace,
    private readonly reader: FeatureReader,
  ) {
    this.length = rowLength(work.shape);
    this.buffer = new Float32Array((maxWords + 2) * this.length);
  }

  /** Leaves the logits in the workspace. */
  run(words: readonly string[]): void {
    const { length, buffer } = this;
    const count = Math.min(words.length, maxWords);
    buffer.fill(0, 0, length);
    buffer.fill(0, (count + 1) * length, (count + 2) * length);
    for (let index = 0; index < count; index += 1) buffer.set(this.vectorOf(words[index] ?? ''), (index + 1) * length);
    poolWords(buffer, count, this.net.parameters, this.work);
    activate(this.net.parameters, this.work);
    score(this.net.parameters, this.work);
  }

  private vectorOf(word: string): Float32Array {
    const known = this.vectors.get(word);
    if (known !== undefined) return known;
    const vector = new Float32Array(this.length);
    const { ids, weights } = this.reader.read(word);
    const { rows, scales } = this.net;
    for (let feature = 0; feature < ids.length; feature += 1) {
      const id = ids[feature] ?? 0;
      const weight = (weights[feature] ?? 0) * (scales[id] ?? 0);
      const row = id * this.length;
      for (let at = 0; at < this.length; at += 1) vector[at] = (vector[at] ?? 0) + weight * (rows[row + at] ?? 0);
    }
    if (this.vectors.size >= maxRemembered) this.vectors.clear();
    this.vectors.set(word, vector);
    return vector;
  }
}

export class Classifier {
  private readonly members: readonly Member[];
  private readonly outputs: Float32Array;
  private readonly heads: readonly number[];

  constructor(private readonly model: Model) {
    const { shape } = model.head;
    const reader = new FeatureReader(model.vocabulary);
    this.members = model.nets.map((net) => new Member(net, new Workspace(shape), reader));
    this.outputs = new Float32Array(outputLength(shape));
    this.heads = shape.heads;
  }

  /** Probabilities of all heads in one array, calibrated by the model's temperature; valid until the next call. */
  classify(utterance: string): Float32Array {
    return this.classifyWords(wordsOf(utterance));
  }

  classifyWords(words: readonly string[]): Float32Array {
    const { outputs, members } = this;
    outputs.fill(0);
    for (const member of members) {
      member.run(words);
      member.work.outputs.forEach((logit, index) => {
        outputs[index] = (outputs[index] ?? 0) + logit / members.length;
      });
    }
    let from = 0;
    for (const size of this.heads) {
      softmax(outputs, from, size, this.model.head.temperature);
      from += size;
    }
    return outputs;
  }
}
