/** The checks as data, and which of them a fault needs. Each tells what to do, never asks: the question after it is whether it works now. */
import type { Bilingual } from '../content';
import type { Service } from '../understanding/types';

export type FaultCheckId =
  'power' | 'cables' | 'restart' | 'nearer' | 'otherDevice' | 'tvInput' | 'tvCables' | 'tvRestart' | 'phoneCable';

export interface FaultCheck extends Bilingual {
  readonly id: FaultCheckId;
}

const power: FaultCheck = {
  id: 'power',
  sl: {
    text: 'Poglejte, prosim, na modem: lučka za napajanje mora svetiti. Če ne sveti, preverite vtičnico, napajalnik in stikalo na modemu.',
  },
  en: {
    text: 'Please look at the modem: its power light should be on. If it is not, check the socket, the power adapter and the switch on the modem.',
  },
};

const cables: FaultCheck = {
  id: 'cables',
  sl: {
    text: 'Preverite, ali so vsi kabli na modemu trdno priključeni. Če imate optiko, tankega optičnega kabla ne odklapljajte in ne upogibajte.',
  },
  en: {
    text: 'Make sure that all cables on the modem are plugged in firmly. If you have fibre, do not unplug or bend the thin fibre cable.',
  },
};

const restart: FaultCheck = {
  id: 'restart',
  sl: {
    text: 'Modem izključite iz električne vtičnice, počakajte 30 sekund in ga spet vključite. Po približno treh minutah lučke svetijo mirno.',
  },
  en: {
    text: 'Unplug the modem from the power socket, wait 30 seconds and plug it in again. After about three minutes its lights are steady.',
  },
};

/** Whoever calls from the line that is to be restarted must know. */
const restartForPhone: FaultCheck = {
  id: 'restart',
  sl: { text: `${restart.sl.text} Medtem s tega telefona ni mogoče klicati, tudi na 112 ne.` },
  en: { text: `${restart.en.text} Meanwhile this telephone cannot make calls, not even to 112.` },
};

const nearer: FaultCheck = {
  id: 'nearer',
  sl: { text: 'Stopite, prosim, z napravo bližje modemu. Če je mogoče, jo za preizkus priključite nanj s kablom.' },
  en: { text: 'Please move closer to the modem with your device. If possible, connect it by cable to try.' },
};

const otherDevice: FaultCheck = {
  id: 'otherDevice',
  sl: { text: 'Ustavite, prosim, večje prenose in posodobitve ter poskusite še z drugo napravo.' },
  en: { text: 'Please stop large downloads and updates, and try with another device too.' },
};

const tvInput: FaultCheck = {
  id: 'tvInput',
  sl: {
    text: 'Preverite, ali sta televizor in TV-komunikator (škatlica ob televizorju) vklopljena in ali je na televizorju izbran pravi vhod, običajno HDMI.',
    speech:
      'Preverite, ali sta televizor in komunikator, škatlica ob televizorju, vklopljena in ali je na televizorju izbran pravi vhod.',
  },
  en: {
    text: 'Make sure that the television and the set-top box are on, and that the television shows the right input, usually HDMI.',
  },
};

const tvCables: FaultCheck = {
  id: 'tvCables',
  sl: { text: 'Preverite, ali so kabli med TV-komunikatorjem, televizorjem in vtičnico trdno priključeni.' },
  en: {
    text: 'Make sure that the cables between the set-top box, the television and the socket are plugged in firmly.',
  },
};

const tvRestart: FaultCheck = {
  id: 'tvRestart',
  sl: {
    text: 'TV-komunikator izključite iz električne vtičnice, počakajte 30 sekund in ga spet vključite. Zažene se v približno dveh minutah.',
  },
  en: {
    text: 'Unplug the set-top box from the power socket, wait 30 seconds and plug it in again. It starts within about two minutes.',
  },
};

const phoneCable: FaultCheck = {
  id: 'phoneCable',
  sl: {
    text: 'Preverite, ali je telefonski kabel trdno priključen v telefon in v modem. Če imate še en telefon, poskusite z njim.',
  },
  en: {
    text: 'Make sure that the telephone cable is plugged in firmly at the telephone and at the modem. If you have another telephone, try with it.',
  },
};

/**
 * The checks for a fault, in order, at most three.
 *
 * @param connection where the internet is slow or drops: how the device is connected
 */
export function checksFor(service: Service, connection?: 'wired' | 'wifi'): readonly FaultCheck[] {
  switch (service) {
    case 'internet':
      if (connection === undefined) return [power, cables, restart];
      return [connection === 'wifi' ? nearer : otherDevice, restart];
    case 'tv':
      return [tvInput, tvCables, tvRestart];
    case 'phone':
      return [power, phoneCable, restartForPhone];
    case 'all':
      return [power, cables, restart];
  }
}
