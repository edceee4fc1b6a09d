/** One phone on the page: who calls, the log of its call, what can be said and keyed. */
import { Call } from '../call/call';
import { callerNumber } from '../call/callerNumber';
import type { CallState, Choices, Note, Screen } from '../call/screen';
import type { PhoneTexts } from '../../texts/phone/types';
import { showAgent } from './agentView';
import { DeveloperView } from './developerView';
import { PhoneEarpiece } from './earpiece';
import { copyOf, fill, part } from './elements';
import { watchMessages } from './incomingMessages';
import { prepareKeypad } from './keypad';
import { noSoundText, noteText } from './noteTexts';
import { Sounds } from './sounds';
import { StateLine } from './stateLine';
import { Transcript } from './transcript';

interface Options {
  readonly texts: PhoneTexts;
  /** 1, 2 … */
  readonly number: number;
  /** The number that it calls from unless another one is typed. */
  readonly from: string;
  /** The operator's number. */
  readonly to: string;
  /** Absent where the phone is there for good. */
  readonly removed?: () => void;
}

export class PhoneView {
  readonly root = copyOf('phone');
  private readonly sounds = new Sounds();
  private readonly transcript: Transcript;
  private readonly stateLine: StateLine;
  private readonly developer: DeveloperView;
  private readonly from = part(this.root, 'from', HTMLInputElement);
  private readonly button = part(this.root, 'call', HTMLButtonElement);
  private readonly words = part(this.root, 'words', HTMLInputElement);
  private readonly automatic = part(this.root, 'automatic', HTMLInputElement);
  private readonly presets = part(this.root, 'presets', HTMLFieldSetElement);
  private readonly earpiece: PhoneEarpiece;
  private call: Call | undefined;

  constructor(private readonly options: Options) {
    const { root } = this;
    const { texts, number, from } = options;
    this.transcript = new Transcript(part(root, 'log', HTMLElement), texts);
    this.stateLine = new StateLine(root, texts);
    this.developer = new DeveloperView(root, () => this.call);
    this.earpiece = new PhoneEarpiece(this.sounds, {
      heard: (words) => this.transcript.heard(words),
      passedOver: (name) => this.note({ kind: 'passedOver', name }),
      noSound: (url, reason) => this.transcript.add('trouble', noSoundText(url, reason, texts)),
    });
    const title = part(root, 'title', HTMLElement);
    title.textContent = fill(texts.phone, { number });
    title.id = `phone-${number}`;
    root.setAttribute('aria-labelledby', title.id);
    this.from.value = from;
    this.prepare();
  }

  /** The page is left, or the phone removed. */
  hangUp(): void {
    this.call?.hangUp();
  }

  focus(): void {
    this.from.focus();
  }

  private prepare(): void {
    const { root, from, words, automatic } = this;
    this.button.addEventListener('click', () => {
      if (this.call === undefined) void this.dial();
      else this.call.hangUp();
    });
    this.presets.addEventListener('click', ({ target }) => {
      const preset = target instanceof HTMLElement ? target.dataset['from'] : undefined;
      if (preset !== undefined) from.value = preset;
    });
    const sound = part(root, 'sound', HTMLInputElement);
    sound.addEventListener('input', () => (this.sounds.muted = !sound.checked));
    part(root, 'speech', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.say();
    });
    // Whoever types is speaking, and so not silent; and a changed mind about silence counts at once.
    for (const input of [words, automatic])
      input.addEventListener('input', () => this.call?.inputs.push({ kind: 'breath' }));
    part(root, 'silence', HTMLButtonElement).addEventListener('click', () =>
      this.heeded(this.call?.inputs.push({ kind: 'silence' })),
    );
    prepareKeypad(root, part(root, 'keypad', HTMLElement), (key) =>
      this.heeded(this.call?.inputs.push({ kind: 'key', key })),
    );
    const remove = part(root, 'remove', HTMLButtonElement);
    const { removed } = this.options;
    remove.hidden = removed === undefined;
    remove.addEventListener('click', () => {
      this.hangUp();
      removed?.();
    });
  }

  private async dial(): Promise<void> {
    const { automatic, earpiece, options, transcript } = this;
    const from = callerNumber(this.from.value);
    const choices: Choices = {
      get automaticSilence() {
        return automatic.checked;
      },
    };
    const screen = this.screen();
    const call = new Call({ from, to: options.to, origin: location.origin, screen, earpiece, choices });
    const ended = new AbortController();
    this.call = call;
    this.sounds.wake();
    transcript.clear();
    this.developer.clear();
    this.developer.apply();
    this.showCalling(true);
    void watchMessages(from, ended.signal, (text) => transcript.add('message', text));
    try {
      await call.run();
    } finally {
      ended.abort();
      this.call = undefined;
      this.showCalling(false);
    }
  }

  private showCalling(calling: boolean): void {
    const { call, hangUp } = this.options.texts;
    this.from.readOnly = calling;
    this.presets.disabled = calling;
    this.button.textContent = calling ? hangUp : call;
  }

  private screen(): Screen {
    const { texts } = this.options;
    const agents = part(this.root, 'agents', HTMLElement);
    return {
      state: (state: CallState) => {
        this.stateLine.show(state);
        if (state.name === 'ended' && state.ending === 'failed') this.transcript.add('trouble', texts.notes.apology);
      },
      note: (note) => this.note(note),
      keyed: (keys) => this.transcript.add('keyed', keys),
      listening: (gather, keys) => {
        this.stateLine.listens(gather, keys);
        if (gather === undefined) this.transcript.breakOff();
      },
      exchanged: (exchange) => this.developer.show(exchange),
      agents: (legs) => {
        // Whoever was at a phone that goes away is at this one again.
        const returns = agents.contains(document.activeElement);
        agents.replaceChildren(...legs.map((leg) => showAgent(leg, this.sounds, texts)));
        if (returns) this.root.focus();
      },
    };
  }

  private say(): void {
    const { words } = this;
    const text = words.value.trim();
    if (text === '') return;
    const heard = this.call?.say(text, this.developer.certainty);
    if (heard === true) {
      this.transcript.add('said', text);
      words.value = '';
    }
    this.heeded(heard);
  }

  private note(note: Note): void {
    if (note.kind === 'lost') this.developer.lost();
    this.transcript.add(note.kind === 'fault' ? 'trouble' : 'note', noteText(note, this.options.texts));
  }

  private heeded(heard: boolean | undefined): void {
    if (heard !== true) this.transcript.add('note', this.options.texts.notes.nobodyListens);
  }
}
