/** What happened in a call, in words. */
import type { Note } from '../call/screen';
import type { Fault } from '../call/webhooks';
import type { PhoneTexts } from '../../texts/phone/types';
import { fill } from './elements';

/** Addresses of this service are told without it. */
const short = (url: string): string => (url.startsWith(location.origin) ? url.slice(location.origin.length) : url);

export const faultText = ({ code, url, detail }: Fault, { notes }: PhoneTexts): string =>
  fill(notes.faults[code], { code, detail, url: short(url) });

export const noSoundText = (url: string, reason: string, { notes }: PhoneTexts): string =>
  fill(notes.noSound, { url: short(url), reason });

export function noteText(note: Note, texts: PhoneTexts): string {
  const { notes } = texts;
  switch (note.kind) {
    case 'fault':
      return faultText(note.fault, texts);
    case 'passedOver':
      return fill(notes.passedOver, { name: note.name });
    case 'recorded':
      return fill(notes.recorded, { seconds: note.seconds, url: note.url });
    case 'dialled':
      return note.bridged ? notes.bridged : fill(notes.dialled, { status: note.status });
    case 'lost':
    case 'repeated':
      return notes[note.kind];
  }
}
