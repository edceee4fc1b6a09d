/** Plays the English conversations of this folder. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { playAll } from '../support/playConversations';

playAll(
  readdirSync(__dirname)
    .filter((name) => name.endsWith('.en.yaml'))
    .map((name) => path.join(__dirname, name)),
);
