/** Slovenian texts of the tab of calls. */
import type { CallTexts } from './types';

const minute = (minutes: number): string => (minutes === 0 ? 'manj kot minuto' : `${minutes} min`);

export const calls: CallTexts = {
  heading: 'Klici',
  now: (count) => `Klici zdaj (${count})`,
  none: 'Nihče ne čaka na zvezo in nihče ne govori s svetovalcem.',
  hidden: 'skrita številka',
  ringing: (minutes) => `zvoni pri svetovalcih, čaka ${minute(minutes)}`,
  talking: (agent, minutes) => `v pogovoru: ${agent}, ${minute(minutes)}`,
  mine: 'vaš klic',
  back: '← Vsi klici',
  caller: 'Kliče s številke',
  rings: 'Klic zvoni na telefonih svetovalcev; prevzamete ga na svojem telefonu s tipko 1.',
  yours: 'S klicateljem govorite po telefonu.',
  withAgent: (agent) => `S klicateljem govori ${agent}.`,
  byPhone:
    'Pisati mu ni mogoče. Zapisano je, kar je povedal pomočniku; pogovora s svetovalcem ne snemamo in ne zapisujemo.',
  over: 'Klic s svetovalcem je končan.',
  voicemails: (open) => (open === 0 ? 'Sporočila na odzivniku' : `Sporočila na odzivniku (neurejenih: ${open})`),
  voicemailsLead: 'Vsako sporočilo se po 30 dneh samodejno izbriše.',
  noVoicemails: 'Na odzivniku ni sporočil.',
  voicemail: (caller, at) => `Sporočilo: ${caller}, ${at}`,
  length: (minutes) => `dolžina ${minutes}`,
  until: (days) =>
    days === 0 ? 'izbris danes' : `izbris čez ${days} ${days === 1 ? 'dan' : days === 2 ? 'dneva' : 'dni'}`,
  fetching: 'Posnetek se še prenaša.',
  done: (by, at) => `Urejeno: ${by}, ${at}`,
  markDone: 'Označite kot urejeno',
  reopen: 'Vrnite med neurejena',
  makeCallback: 'Naredite vlogo za povratni klic',
  callbackReason: 'Kaj želi klicatelj',
  callbackHint: 'Vloga bo med odprtimi vlogami, sporočilo pa bo urejeno.',
  callbackMissing: 'Napišite, kaj želi klicatelj.',
  callbackMade: 'Vloga za povratni klic:',
  noCallback: 'Številka je skrita, zato povratni klic ni mogoč.',
};
