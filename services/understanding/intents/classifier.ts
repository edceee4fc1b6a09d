/** From an utterance to the probabilities of each head, by the nets of a model together. */

import { FeatureReader, wordsOf, type WordFeatures } from './features';
import type { Model, QuantisedNet } from './modelFile';
import { activate, addWord, outputLength, poolWords, rowLength, score, softmax, Workspace } from './network';

const maxWords = 64;
const maxRemembered = 4000;

/** A net at work: its buffer holds the vectors of an utterance's words, between two empty ones. */
class Member {
  private readonly buffer: Float32Array;
  private readonly length: number;

  constructor(
    private readonly net: QuantisedNet,
    readonly work: Workspace,
  ) {
    this.length = rowLength(work.shape);
    this.buffer = new Float32Array((maxWords + 2) * this.length);
  }

  place(vector: Float32Array, index: number): void {
    this.buffer.set(vector, (index + 1) * this.length);
  }

  /** Leaves the logits of the placed words in the workspace. */
  run(count: number): void {
    this.buffer.fill(0, (count + 1) * this.length, (count + 2) * this.length);
    poolWords(this.buffer, count, this.net.parameters, this.work);
    activate(this.net.parameters, this.work);
    score(this.net.parameters, this.work);
  }

  vectorOf({ count, ids, weights }: WordFeatures): Float32Array {
    const vector = new Float32Array(this.length);
    const { rows, scales } = this.net;
    const scaled = weights.map((weight, feature) => weight * (scales[ids[feature] ?? 0] ?? 0));
    addWord(rows, this.length, { count, ids, weights: scaled }, vector, 0);
    return vector;
  }
}

export class Classifier {
  private readonly members: readonly Member[];
  private readonly reader: FeatureReader;
  private readonly outputs: Float32Array;
  private readonly heads: readonly number[];
  /** Of the words met lately, a vector a net: the nets share the look-up. */
  private readonly vectors = new Map<string, readonly Float32Array[]>();

  constructor(private readonly model: Model) {
    const { shape } = model.head;
    this.reader = new FeatureReader(model.vocabulary, 0);
    this.members = model.nets.map((net) => new Member(net, new Workspace(shape)));
    this.outputs = new Float32Array(outputLength(shape));
    this.heads = shape.heads;
  }

  /** Probabilities of all heads in one array, calibrated by the model's temperature; valid until the next call. */
  classify(utterance: string): Float32Array {
    return this.classifyWords(wordsOf(utterance));
  }

  classifyWords(words: readonly string[]): Float32Array {
    const { outputs, members } = this;
    const count = Math.min(words.length, maxWords);
    for (let index = 0; index < count; index += 1) {
      const vectors = this.vectorsOf(words[index] ?? '');
      members.forEach((member, net) => {
        const vector = vectors[net];
        if (vector !== undefined) member.place(vector, index);
      });
    }
    outputs.fill(0);
    const share = 1 / members.length;
    for (const member of members) {
      member.run(count);
      const logits = member.work.outputs;
      for (let at = 0; at < outputs.length; at += 1) outputs[at] = (outputs[at] ?? 0) + (logits[at] ?? 0) * share;
    }
    let from = 0;
    for (const size of this.heads) {
      softmax(outputs, from, size, this.model.head.temperature);
      from += size;
    }
    return outputs;
  }

  private vectorsOf(word: string): readonly Float32Array[] {
    const known = this.vectors.get(word);
    if (known !== undefined) return known;
    const features = this.reader.read(word);
    const vectors = this.members.map((member) => member.vectorOf(features));
    if (this.vectors.size >= maxRemembered) this.vectors.clear();
    this.vectors.set(word, vectors);
    return vectors;
  }
}
