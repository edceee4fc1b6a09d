/** What people say at a guided step, in both languages and as a recogniser writes it: "sm nardil, kva pa zdej", "čak mal", "ne gre". */
import { plainWords, says } from '../plainWords';

export type Steer =
  /** Done, go on. */
  | 'next'
  | 'back'
  | 'repeat'
  /** It does not work. */
  | 'stuck'
  /** Where is it, which one, how: the step is not clear. */
  | 'lost'
  | 'wait';

const waits = says(
  'pocak|pocaki|pocakaj*|cak|cakte|cakaj|cakajte|minutk?[oa]|momen*|trenut*|sekund*|takoj bom|samo malo|se delam|nisem se|(rabim|potrebujem) (se )?\\w+ minut*|(se|samo) (\\w+ )?minut*',
  '^(se ne|ne se|pa se ne)$',
  'wait|hold on|hang on|(one|just a|a|give me a) (moment|minute|second|sec)|not (yet|ready|done)|still (doing|working on)|not so fast|slow down',
);

const isLost = says(
  'ne (najdem|vidim|vem|razumem|znam|poznam)|nimam( \\w+)?|(nobenega|tega|te) ni|kje (je|so|se|naj|to|ga|jo|jih|natancno)',
  '(kateri|katera|katero|katerega) (je|naj|kabel|prikljucek|konec)|kaksen kabel|kaksen je ta|kako (naj|to|ga|jo)|kaj (je|naj) (to|s tem|naredim)|pomoc|pomagaj*',
  '(can t|cannot|cant) (find|see)|(don t|dont|do not) (see|know|find|have|understand)|where (is|are|do|does|exactly)|which (one|cable|connector|end)|how (do|does|should)|there is no|help|what is that',
);

const isStuck = says(
  'ne (gre|grejo|da se|dela|deluje|morem|uspe|uspeva|pase|pride|drzi|klikne|prime|funkcionira|laufa)|ni (slo|uspelo|prav|kliknil*|pomagalo)|noce',
  'zatakn*|zatika|tezav*|problem*|narobe|se vedno (ne|isto|enako)|nic ne|zlom*|odlom*',
  '^(ne|no|nope|nak)$',
  'stuck|can t|cannot|cant|doesn t|doesnt|does not|won t|wont|will not|didn t|didnt|did not|not (working|fitting|going|clicking)|no luck|wrong|broken|failed|a problem|trouble',
);

const goesBack = says('^(\\w+ ){0,2}(nazaj|prejsnj*|back|previous)( \\w+){0,2}$');
/** "dal sem nazaj", "put it back": done, not a wish to go back. */
const putBack = says('sem|sm|dal|dala|dau|put|plugged|screwed|is');

const repeats = says(
  'ponovi|ponovite|ponov|povej* se enkrat|se enkrat|se 1x|kako (prosim|ste rekli|si rekel)|kaj (ste|si) (rek*|prav*)|nisem (slisal*|ujel*|razumel*)',
  '^(kaj|kva|prosim|what|sorry)$',
  'repeat|say (that|it) again|once (more|again)|again|pardon|come again|what did you say|didn t (hear|catch|get)|sorry what',
);

const isDone = says(
  'naprej|dalje|naslednj*|narejen*|naredil*|nardil*|naredu|nardu|urejen*|uredil*|opravljen*|opravil*|gotov*|konec|koncal*',
  'priklop*|prikljuc*|privil*|privit*|odvil*|odvit*|odklop*|vtakn*|vstavil*|vklop*|vkljuc*|prizgal*|izklop*|izvlek*|potegn*|snel*|zamenjal*|dal|dala|dau',
  'pocakal*|preveril*|kliknil*|notri|sveti|gori|drzi|dela|deluje|stima|klapa|(sem|je) ze',
  'kaj (pa )?(zdaj|potem|pol|sedaj)|kva (pa )?(zdej|pol|pole)|in (zdaj|zdej|potem)',
  'next|done|ready|finished|did (it|that)|plugged|connected|screwed|unscrewed|clicked|it s (in|on|out|off|there)|got it|go on|go ahead|continue|all set|works',
  'what (now|next|s next)|now what|and now',
  '^(ja|jap|jaja|jep|da|aha|mhm|ok|okej|okay|oke|v redu|vredu|velja|dobro|super|evo|ze|yes|yep|yeah|sure|fine|good|great|right)',
  '^(\\w+ ){0,}(ok|okej|okay|v redu)$',
  '^(sem|sm|smo|i did|i have|i ve|imam|mam|je)( (ga|jo|to|it|ze|vse|oboje|all|both|everything))?$',
  '^vse (imam|mam|je)',
);

/** The first that fits counts: "sem naredil, pa ne gre" is no next, "počakal sem" no wait. */
const signs: readonly (readonly [Steer, (said: string) => boolean])[] = [
  ['wait', waits],
  ['lost', isLost],
  ['repeat', repeats],
  ['stuck', isStuck],
  ['back', (said) => goesBack(said) && !putBack(said)],
  ['next', isDone],
];

/** Whoever wants to stop does not answer the step. */
const stops = says('preklic*|prekin*|nehaj*|odnehaj*|opust*|stop|cancel|quit|abort');

export function steerIn(text: string): Steer | undefined {
  const said = plainWords(text);
  return stops(said) ? undefined : signs.find(([, sign]) => sign(said))?.[0];
}

const worksNot = says(
  'ne|nic|nak|enako|isto|se vedno|nobene razlike|brez sprememb*',
  'no|nope|not|same|still|no change|nothing|doesn t|doesnt|didn t|didnt|isn t|won t',
);
const works = says(
  'dela|deluje|laufa|funkcionira|uspelo|resen*|pomagalo|popravlj*|spet je',
  'works|working|it does|solved|fixed|helped|back on',
  '^(ja|jap|jaja|da|super|odlicno|yes|yep|yeah)',
);

/** What is said of a check: whether the device works now. */
export function worksNow(text: string): boolean | undefined {
  const said = plainWords(text);
  if (stops(said)) return undefined;
  if (worksNot(said)) return false;
  return works(said) ? true : undefined;
}
