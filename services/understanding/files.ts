/** The files of this folder that are read when it runs. */
import { join } from 'node:path';
import { projectFile } from '../shared/projectFile';

/** Absolute path of a file of this folder, such as `training/sl.txt`. */
export const understandingFile = (name: string): string => projectFile(join('services', 'understanding', name));
