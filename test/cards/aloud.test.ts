/** What is written for eyes, as it is said. */
import { aloud } from '../../cards/aloud';

test.each([
  ['Napišite, prosim, 6-mestno kodo; velja 10 minut.', 'Vtipkajte, prosim, 6-mestno kodo; velja 10 minut.'],
  ['Če želite govoriti s človekom, napišite »svetovalec«.', 'Če želite govoriti s človekom, recite »svetovalec«.'],
  ['Če želite novo, izberite »Pošlji še enkrat«.', 'Če želite novo, recite »Pošlji še enkrat«.'],
  ['Izberite, prosim, enega od spodnjih.', 'Izberite, prosim, enega od teh.'],
  ['Napišete lahko tudi »nazaj« ali »ponovi«.', 'Rečete lahko tudi »nazaj« ali »ponovi«.'],
  ['Če boste kaj potrebovali, kar napišite.', 'Če boste kaj potrebovali, kar povejte.'],
  ['Pišite na logatec@kabelnet.net.', 'Pišite na logatec@kabelnet.net.'],
  ['To talk to a person, type “adviser”.', 'To talk to a person, say “adviser”.'],
  ['Please type it in full.', 'Please say it in full.'],
  ['Please choose one of those below.', 'Please choose one of those.'],
  ['If you need anything else, just write.', 'If you need anything else, just say so.'],
  ['It is another type of cable.', 'It is another type of cable.'],
])('%s', (written, heard) => {
  expect(aloud(written)).toBe(heard);
});

test('what is said already stays as it is', () => {
  expect(aloud(aloud('Napišite »eRačun«, prosim, ali napišite številko.'))).toBe(
    'Recite »eRačun«, prosim, ali povejte številko.',
  );
});
