/** Swearing, in plain words: whether an utterance holds it, and whether it is meant for us. */
import { plainWords } from './plainWords';

export type Anger =
  /** Somebody is upset. */
  | 'swearing'
  /** Somebody is upset with us. */
  | 'atUs';

/** Whole words, with their inflections; a stem alone would also find "ritem", "srajca", "Kurbus" and "piknik". */
const swearWords = new RegExp(
  ` (${[
    '(za|po|na|od|pre)?jeb(em|es|e|emo|ete|ejo|i|ite|iga|ga|ti|ala|al|ali|an|ana|ani|ano|ane|enti?|anje|ava|ote|emti|emtitis|ente)',
    '(kurac|kurca|kurcu|kurcem|kurci|kurce|kurcev|kurcina)',
    '(kurb(a|e|i|o|am|ah|ami|in|ina|ini|ino)|kurbir\\S*)',
    '(s?pizd(a|e|i|o|u|ek|ka|arija|ariji|arije|arijo|un|uni|iti|il|ila|ili|is|ite|en|ena|eno))',
    '(pick(a|e|i|o|u|in|ina))',
    '(sranj(e|a|u|em|i|ih)|usran\\S*|posran\\S*|zasran\\S*|serje(s|te|jo|mo|m)?|srat|sral(i|a)?)',
    '(drek|dreka|dreku|drekom|drekec|drekci)',
    '(po)?fuk(a|an|am|as|amo|ate|ajo|ane|ani|ana|ano|jen|jena|jeno|jeni|njen|njena|njeno|njeni|ni|nite)?',
    '(prekleto|preklet|prekleta|prekleti|preklete|prekletstvo)',
    '(hudica|hudic|hudicevo|hudiceva|zaboga|madonca|porkaduc|porkamadona)',
    '(fuck\\S*|motherfuck\\S*|wtf|shit|shits|shitty|bullshit|crap|crappy|damn|damned|goddamn|bloody|pissed|bitch(es)?|bastards?|assholes?|arseholes?|sucks)',
  ].join('|')}) `,
); // prettier-ignore

/** Said to or of us: names, and where we are to go. */
const insults = new RegExp(
  ` (${[
    '(idiot|kreten|debil|bedak|tepec|butelj|cepec|kurbir|barab|lopov|prevarant|goljuf|lazniv|lumps?)(i|e|a|u|om|em|ov|ev|c|ci|ca|ski|ska|sko)?',
    '(ste|si|niste) (\\S+ ){0,2}(idiotsk|kretensk|debiln|bedast|neumn|zabit|nesposobn|butast|obupn|nemogoc|grozn|zanic|sramot|katastrof)\\S*',
    '(nesposobn|nemogoc|obupn|grozn|bedast)(i|a) (ste|si)',
    '(budal|svinj)(a|e|i|o|am)',
    'sram (vas|te)|sramota|norca (se )?(delate|brijete)',
    '(tepci|tepce|tepcem|bebci|bebec|norci|lazete|nategujete|nategnili|zajebavate|goljufate|kradete)',
    '(pojdi|pojdite|pejt|pejte|pejdi|pejdite|idi|idite|mars) (\\S+ )?(v|u|k) (\\S+ )?(kurac|rit|pizdo|picko|hudica|vragu|hudicu|tri)',
    '(jebi|jebite) se|jebem (vas|ti|vam)|odjebi(te)?|spizdi|spelji(te)? se',
    '(dovolj|dosti|dost|poln|polna|sit|sita|siti) (\\S+ )?(mam|imam|imamo|mamo|sem|smo) vas|(sit|sita|siti|naveli\\S*) (sem|smo) vas',
    'fuck (you|off|u)|screw you|go to hell|piss off|shut up',
    'you suck|(idiots?|morons?|imbeciles?|retards?|thieves|crooks|scammers?|liars?)',
    'you( \\S+)? (are|re|r|all) (\\S+ ){0,2}(stupid|dumb|useless|incompetent|worthless|pathetic|terrible|awful)',
    '(stupid|dumb|useless) (bot|robot|machine|company|thing|people|assistant)',
  ].join('|')}) `,
); // prettier-ignore

/** What anger is in an utterance; `undefined`: none. */
export function angerIn(text: string): Anger | undefined {
  const words = plainWords(text);
  if (insults.test(words)) return 'atUs';
  return swearWords.test(words) ? 'swearing' : undefined;
}
