/** nlp.js, the library that the product is compared with; a development dependency, used by the benchmark only. */

import { createRequire } from 'node:module';
import { z } from 'zod';
import type { Labelled } from './massive';

export interface ComparedLibrary {
  readonly classify: (text: string) => Promise<string>;
  readonly bytes: number;
}

interface Nlp {
  readonly container: { use(plugin: unknown): void };
  addLanguage(language: string): void;
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<void>;
  process(language: string, text: string): Promise<unknown>;
  export(minified: boolean): string;
}

interface Packages {
  readonly dockStart: (settings: unknown) => Promise<{ get(name: 'nlp'): Nlp }>;
}

const processed = z.object({ intent: z.string() });

export async function trainNlpJs(train: readonly Labelled[]): Promise<ComparedLibrary> {
  const load = createRequire(__filename);
  // The packages carry no types: these are the parts of their documentation that are used.
  const { dockStart } = load('@nlpjs/basic') as Packages;
  const { LangSl } = load('@nlpjs/lang-sl') as { readonly LangSl: unknown };
  const settings = { nlp: { autoSave: false, log: false, modelFileName: '', nlu: { log: false } } };
  const dock = await dockStart({ settings, use: ['Basic'] });
  const nlp = dock.get('nlp');
  nlp.container.use(LangSl);
  nlp.addLanguage('sl');
  for (const { text, intent } of train) nlp.addDocument('sl', text, intent);
  await nlp.train();
  return {
    bytes: nlp.export(true).length,
    classify: async (text) => processed.safeParse(await nlp.process('sl', text)).data?.intent ?? '',
  };
}
