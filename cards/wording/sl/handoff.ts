/** A human takes over: waiting, the talk, and back again. */
import { plural } from '../../format';

const minutes = (count: number): string =>
  `${count} ${plural(count, 'sl', { one: 'minuto', two: 'minuti', few: 'minute', other: 'minut' })}`;

const ahead = (count: number): string =>
  plural(count, 'sl', {
    one: `Pred vami čaka ${count} oseba.`,
    two: `Pred vami čakata ${count} osebi.`,
    few: `Pred vami čakajo ${count} osebe.`,
    other: `Pred vami čaka ${count} oseb.`,
  });

export const handoff = {
  connecting: 'Povežem vas s svetovalcem; videl bo ves pogovor, zato vam ničesar ne bo treba ponavljati.',
  next: 'Ste prvi na vrsti.',
  ahead,
  minutes: (count: number) => `Predvidoma čez ${minutes(count)}.`,
  meanwhile: 'Medtem lahko nadaljujete tu. Če ne želite čakati, napišite »raje me pokličite« ali »ne čakam več«.',
  options: { callback: 'Raje me pokličite', leave: 'Ne čakam več' },
  moved: (position: number) =>
    position === 1 ? 'Zdaj ste prvi na vrsti.' : `Vrsta se je premaknila. ${ahead(position - 1)}`,
  leftQueue: 'V redu, ne čakate več na svetovalca.',
  puttingThrough: 'Povežem vas s svetovalcem. Trenutek, prosim.',
  unanswered: 'Žal se zdaj ne oglasi noben svetovalec.',
  closed: (day: string, time: string) => `Svetovalci so dosegljivi spet ${day} ob ${time}.`,
  closedForLong: 'Svetovalci zdaj niso dosegljivi.',
  nobody: 'Noben svetovalec zdaj ni na voljo.',
  accepted: (name: string) => `Z vami je zdaj ${name} iz KabelNET Logatec.`,
  transferred: (name: string) => `Pogovor prevzema ${name}.`,
  vanished:
    'Povezava s svetovalcem se je žal prekinila. Spet ste na vrsti, in to pred drugimi; ničesar vam ni treba ponavljati.',
  back: 'Pogovor s svetovalcem je končan. Spet sem tu, digitalni pomočnik.',
  leftTalk: 'V redu, spet sem tu, digitalni pomočnik.',
  rate: 'Kako ste zadovoljni s pogovorom, od 1 (slabo) do 5 (odlično)?',
  comment: 'Hvala. Želite še kaj dodati? Napišite, ali izberite »Ne, hvala«.',
  noComment: 'Ne, hvala',
  rated: 'Hvala za vaše mnenje.',
};
