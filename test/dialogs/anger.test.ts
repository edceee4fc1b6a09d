/** Swearing is found in its inflections, and nowhere else. */
import { readFileSync } from 'node:fs';
import { angerIn } from '../../dialogs/anger';

test.each([
  'jebemti', 'Jebemti, spet ne dela!', 'zajebani modem', 'jebiga', 'v kurac no', 'kurčev internet', 'pizda', 'ta pizdarija', 'spizdil je',
  'kurba stara', 'to je sranje', 'usrana povezava', 'drek', 'prekleto', 'hudiča', 'fuk', 'pofukan ruter', 'fucking router', 'this is bullshit',
  'damn modem', 'oh shit', 'this sucks',
])('%j is swearing', (text) => {
  expect(angerIn(text)).toBe('swearing');
}); // prettier-ignore

test.each([
  'ste idioti', 'KRETENI', 'vi ste bedaki', 'kakšni tepci', 'pojdite v kurac', 'pejt v rit', 'jebi se', 'lopovi', 'goljufi ste', 'nesposobni ste', 'ste čisto nesposobni',
  'dovolj imam vas', 'sit sem vas', 'sramota', 'lažete', 'norca se delate', 'you are useless', 'you idiots', 'fuck you', 'stupid bot', 'go to hell', 'you suck',
])('%j is meant for us', (text) => {
  expect(angerIn(text)).toBe('atUs');
}); // prettier-ignore

test.each([
  'ritem dela', 'srajca', 'sraka', 'piknik', 'pikčasta slika', 'Kurbus, Ljubljana', 'kurjava', 'Fuks Marija', 'jebač', 'oprostite, neumno vprašanje', 'preklic', 'prekličite vlogo',
  'hudo počasen internet', 'direktna bremenitev', 'shitake', 'Scunthorpe', 'damper', 'assistant', 'classic', 'pass', 'prašič', 'a ste vi robot', 'ste zaprti', 'ali ste odprti', 'sit sem',
  'dovolj imam dvojčka', 'idiom', 'kretnja', 'budilka', 'gnoj', 'tepih', 'Barabas', 'lopar', 'trinajst', 'tretji', 'pojdi v nastavitve', 'pojdite v meni', 'is the terrible weather a problem',
])('%j is neither', (text) => {
  expect(angerIn(text)).toBeUndefined();
}); // prettier-ignore

test('no wish of the training data is taken for anger, but those for nothing and for a human', () => {
  const angry: string[] = [];
  let intent = '';
  for (const language of ['sl', 'en'])
    for (const line of readFileSync(`services/understanding/training/${language}.txt`, 'utf8').split('\n')) {
      if (line.startsWith('# ')) intent = line.slice(2);
      else if (angerIn(line) !== undefined) angry.push(intent);
    }
  expect(angry.length).toBeGreaterThan(0);
  expect(angry.filter((name) => name !== 'none' && name !== 'talkToAgent')).toEqual([]);
});
