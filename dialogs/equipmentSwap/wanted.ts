/** What is wanted with which device, and what is wrong with it, as it can be told from a sentence. */
import type { EquipmentType } from '../../services/guides';
import type { Entity } from '../../services/understanding';
import { plainWords, says } from '../plainWords';

const hasNew = says(
  'prise*|prisl*|prisu|prsu|prsel|prsl*|prispel*|dobil*|dobiu|dobu|dubu|prejel*|dostavil*|dostavljen*|prinesl*|poslal*|priklop*|priklap*|prikljuc*|vkljuc* nov*|nadalj*|vod* skozi',
  'nov* (modem|ruter|router|usmerjevalnik|komunikator|skatl*|naprav*|tv) (je|imam)|(ze|novega) imam|imam (ze )?nov*|kako (naj )?(zamenjam|menjam)',
  'arrived|came|delivered|received|(got|have) (my|the|a) new|connect|hook up|plug in|set up|install|continue',
);
const failing = says(
  'pokvar*|okvar*|crkn*|crko|crku|crkuje|mrtev|mrtva|unicen*|zlom*|polom*|razbit*|skur*|zazg*|ne (dela|deluje|sveti|gori|prizge|vklopi|zazene|laufa)',
  'ni (interneta|povezave|slike|signala)|prekinja|zamrzuje|zamrzne|kadi|smrdi|polil*|strel[aeo]|ukrad*',
  'broken|broke|dead|died|faulty|defective|won t|does not|doesn t|not working|stopped|smok*|burn*|drops|keeps dropping|freez*|no (internet|picture|signal)',
);
const needsNew = says(
  'rabim|rabimo|potrebuj*|naroc*|poslj*|odpoved*|nadomest*|(rad|rada|radi) (bi )?(imel* )?nov*|(hocem|zelim) nov*',
  'need|order|send|(want|like) (a|the) new',
);

/** `undefined` where neither was said, or both. */
export function wantedMode(text: string): 'guided' | 'delivery' | undefined {
  const said = plainWords(text);
  const [has, needs] = [hasNew(said), needsNew(said) || failing(said)];
  return has === needs ? undefined : has ? 'guided' : 'delivery';
}

const byWord: readonly (readonly [(said: string) => boolean, EquipmentType])[] = [
  [says('optik*|opticn*|wifi|fiber|fibre'), 'router'],
  [says('tv|televiz*|televizor*|telk*|daljinec|daljinc*|box'), 'setTopBox'],
];

/** The device that is named, or the one that the words belong to. */
export function namedEquipment(text: string, entities: readonly Entity[]): EquipmentType | undefined {
  const entity = entities.find(({ type }) => type === 'equipment');
  if (entity?.type === 'equipment') return entity.value;
  return byWord.find(([word]) => word(plainWords(text)))?.[1];
}

/** The sentence says what is wrong. */
export const tellsSymptom = (text: string): boolean => failing(plainWords(text));

const dangerous = says(
  'kadi|kadilo|dim|dima|smrdi|smrdel*|zazg*|skur*|gorel*|polil*|polit*|poplav*|moker|mokr*',
  'smok*|burn*|smells?|wet|spilled|spilt|flood*',
);
const gone = says(
  'zlom*|polom*|razbil*|razbit*|pocil*|poskodovan*|unicen*|strel[aeo]|ukrad*',
  'damaged|smashed|cracked|snapped|lightning|stolen',
);

/** It should be unplugged at once. */
export const isDangerous = (text: string): boolean => dangerous(plainWords(text));

/** No check helps: it is broken to the eye, or gone. */
export const beyondRepair = (text: string): boolean => isDangerous(text) || gone(plainWords(text));
