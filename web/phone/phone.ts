/** The phone simulator: one phone to begin with, a second one beside it. */
import { callerNumber } from './call/callerNumber';
import { readLanguage } from '../shared/language';
import { PhoneView } from './view/phoneView';

const texts = PHONE_TEXTS[readLanguage(document.documentElement.lang)];
const page = document.getElementById('main');
const place = document.getElementById('phones');
const add = document.getElementById('add');
if (page === null || place === null || !(add instanceof HTMLButtonElement)) throw new Error('The page is not whole');

const to = callerNumber(place.dataset['to'] ?? '');
const [first = '', second = ''] = (place.dataset['from'] ?? '').split(',');
const phones: PhoneView[] = [];

function open(from: string, removed?: () => void): PhoneView {
  const phone = new PhoneView({ texts, number: phones.length + 1, from, to, removed });
  phones.push(phone);
  place?.append(phone.root);
  return phone;
}

open(first);
add.hidden = false;
add.addEventListener('click', () => {
  const phone = open(second, () => {
    phones.pop();
    phone.root.remove();
    page.classList.remove('two');
    add.hidden = false;
    add.focus();
  });
  page.classList.add('two');
  add.hidden = true;
  phone.focus();
});
// Who leaves the page hangs up, as who drops the phone does.
window.addEventListener('pagehide', () => phones.forEach((phone) => phone.hangUp()));
