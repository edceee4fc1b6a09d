/** The phone of an agent who is called, small, inside the phone that calls. */
import type { AgentLeg, LegState } from '../call/agentLeg';
import type { PhoneTexts } from '../../texts/phone/types';
import { PhoneEarpiece } from './earpiece';
import { copyOf, fill, part } from './elements';
import { prepareKeypad } from './keypad';
import { faultText, noSoundText } from './noteTexts';
import type { Sounds } from './sounds';
import { Transcript } from './transcript';

/** Shows it, and hands what is done with it to the leg. */
export function showAgent(leg: AgentLeg, sounds: Sounds, texts: PhoneTexts): HTMLElement {
  const root = copyOf('agent');
  const [state, answer, hangUp] = [
    part(root, 'state', HTMLElement),
    part(root, 'answer', HTMLButtonElement),
    part(root, 'hang-up', HTMLButtonElement),
  ];
  const transcript = new Transcript(part(root, 'log', HTMLElement), texts);
  const passedOver = (name: string): void => {
    transcript.add('note', fill(texts.notes.passedOver, { name }));
  };
  const title = part(root, 'title', HTMLElement);
  title.textContent = fill(texts.agent.title, { number: leg.number });
  title.id = `agent-${leg.sid}`;
  root.setAttribute('aria-labelledby', title.id);
  answer.addEventListener('click', () => {
    // The button goes, and what is pressed next is a key.
    part(root, 'keypad', HTMLElement).querySelector('button')?.focus();
    leg.answer();
  });
  hangUp.addEventListener('click', () => leg.hangUp());
  prepareKeypad(root, part(root, 'keypad', HTMLElement), (key) => leg.inputs.push({ kind: 'key', key }));
  leg.show({
    earpiece: new PhoneEarpiece(sounds, {
      heard: (words) => transcript.heard(words),
      passedOver,
      noSound: (url, reason) => transcript.add('trouble', noSoundText(url, reason, texts)),
    }),
    state(now: LegState) {
      root.dataset['state'] = now;
      state.textContent = texts.agent.states[now];
      answer.hidden = now !== 'ringing';
      hangUp.textContent = now === 'ringing' ? texts.agent.decline : texts.agent.hangUp;
    },
    heard: (text) => transcript.add('heard', text),
    keyed: (keys) => transcript.add('keyed', keys),
    listening: () => transcript.breakOff(),
    failed: (fault) => transcript.add('trouble', faultText(fault, texts)),
    passedOver,
  });
  return root;
}
