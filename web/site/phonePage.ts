/** The phone simulator's page: what it is for, and the templates of a phone, of an agent's phone and of an exchange. */
import { texts } from '../texts';
import type { PhoneTexts } from '../texts/phone/types';
import type { Language, SiteFacts } from '../texts/types';
import { escape, prose, type Assets } from './html';
import { asset, siteFrame } from './pages';

/** Of the demo's subscribers, for the first and the second phone. */
const onFile = ['+386 41 000 017', '+386 41 000 025'] as const;
const notOnFile = '+386 40 999 999';

export function phonePage(language: Language, facts: SiteFacts, assets: Assets): string {
  const words = texts[language].phone;
  const main = `<div class="simulator">
<h1>${escape(words.heading)}</h1>
<p class="lead">${prose(words.lead)}</p>
<p>${prose(words.sample)} <a href="/dev/outbox" target="_blank" rel="noopener">${escape(words.outbox)}</a></p>
<noscript><p>${escape(words.noScript)}</p></noscript>
<div id="phones" data-to="${escape(facts.phone)}" data-from="${onFile.join(',')}"></div>
<p class="actions"><button id="add" class="button quiet" type="button" hidden>${escape(words.add)}</button></p>
</div>
<template id="phone">${phone(words)}</template>
<template id="agent">${agent(words)}</template>
<template id="exchange">${exchange}</template>`;
  return siteFrame(language, 'phone', assets, words.documentTitle, main, {
    stylesheet: 'phone.css',
    script: `<script defer src="${asset(assets, 'phone.js')}"></script>`,
  });
}

const phone = (words: PhoneTexts): string => `<section class="phone" tabindex="-1">
<div class="head"><h2 data-part="title"></h2>
<p class="state"><span data-part="state" role="status"></span> <span class="clock" data-part="clock"></span></p>
<button class="pill" data-part="remove" type="button">${escape(words.remove)}</button></div>
<div class="dialling">
<label><span>${escape(words.from)}</span><input data-part="from" type="text" inputmode="tel" autocomplete="off"></label>
<fieldset class="presets" data-part="presets" aria-label="${escape(words.presets.label)}">
${preset(onFile[0], words.presets.onFile)}${preset(notOnFile, words.presets.unknown)}${preset('anonymous', words.presets.hidden)}</fieldset>
<div class="row"><button class="button" data-part="call" type="button">${escape(words.call)}</button>
${check('sound', words.sound, true)}</div>
</div>
<div class="talk">
<div class="log" data-part="log" role="log" aria-label="${escape(words.log)}" tabindex="0" data-empty="${escape(words.empty)}"></div>
<div class="agents" data-part="agents"></div>
<p class="listening" data-part="listening"></p>
<form data-part="speech"><label><span>${escape(words.say)}</span><input data-part="words" type="text" autocomplete="off" maxlength="1000" placeholder="${escape(words.sayExample)}"></label>
<button class="button" type="submit">${escape(words.utter)}</button></form>
<div class="row"><button class="button quiet" data-part="silence" type="button">${escape(words.silence)}</button>
${check('automatic', words.automaticSilence)}</div>
</div>
<div class="keys"><p class="display" data-part="keys"></p>${keypad(words)}</div>
${developer(words)}
</section>`;

const agent = (words: PhoneTexts): string => `<section class="agent" tabindex="-1">
<div class="head"><h3 data-part="title"></h3><p class="state" data-part="state" role="status"></p></div>
<div data-part="log" role="log" aria-label="${escape(words.log)}"></div>
<div class="row"><button class="button" data-part="answer" type="button">${escape(words.agent.answer)}</button>
<button class="button quiet" data-part="hang-up" type="button">${escape(words.agent.decline)}</button></div>
${keypad(words)}
</section>`;

function developer({ developer: words }: PhoneTexts): string {
  return `<details class="developer"><summary>${escape(words.summary)}</summary>
<label class="range"><span>${escape(words.confidence)}: <output data-part="confidence-shown"></output></span>
<input data-part="confidence" type="range" min="0" max="1" step="0.05" value="0.9"></label>
${check('no-confidence', words.noConfidence)}
${check('lose', words.lose)}
${check('fallback', words.fallback)}
<div class="row"><button class="button quiet" data-part="repeat" type="button">${escape(words.repeat)}</button></div>
<h3>${escape(words.exchanges)}</h3>
<div data-part="exchanges"><p>${escape(words.nothing)}</p></div>
</details>`;
}

const exchange = `<details class="exchange"><summary data-part="request"></summary>
<pre data-part="fields" tabindex="0"></pre><pre data-part="answer" tabindex="0"></pre></details>`;

const preset = (from: string, name: string): string =>
  `<button class="pill" type="button" data-from="${from}">${escape(name)}</button>`;

const check = (part: string, text: string, checked = false): string =>
  `<label class="check"><input data-part="${part}" type="checkbox"${checked ? ' checked' : ''}> <span>${escape(text)}</span></label>`;

function keypad(words: PhoneTexts): string {
  const names: Readonly<Record<string, string>> = { '*': words.star, '#': words.hash };
  const key = (sign: string): string => {
    const name = names[sign];
    return `<button type="button" data-key="${sign}"${name === undefined ? '' : ` aria-label="${escape(name)}"`}>${sign}</button>`;
  };
  return `<div class="keypad" data-part="keypad" role="group" aria-label="${escape(words.keypad)}">${'123456789*0#'.split('').map(key).join('')}</div>`;
}
