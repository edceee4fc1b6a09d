/** Finds the project's files from the source tree and from the compiled one alike. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

function findRoot(): string {
  let folder = __dirname;
  for (;;) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package.json above ${__dirname}: run from the project's checkout.`);
    folder = parent;
  }
}

let root: string | undefined;

/** Absolute path of a file of the project, such as `services/understanding/training/sl.txt`. */
export function projectFile(name: string): string {
  root ??= findRoot();
  return join(root, name);
}
