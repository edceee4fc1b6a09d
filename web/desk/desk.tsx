/** The agent desk in the browser: the entry of its script. */
import { render } from 'preact';
import { App } from './app';

const root = document.getElementById('desk');
if (root !== null) render(<App />, root);
