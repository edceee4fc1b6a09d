/** The application form for eRačun. */
import type { EracunAction } from '../../../services/requests';

export const eracunForm = {
  fileName: 'vloga-za-eracun.pdf',
  title: 'Vloga za eRačun',
  reference: (reference: string) => `Številka vloge: ${reference}`,
  kind: 'Vrsta vloge',
  actions: {
    signUp: 'prijava na eRačun',
    changeAddress: 'sprememba naslova',
    leave: 'odjava od eRačuna',
  } satisfies Record<EracunAction, string>,
  subscriber: 'Naročnik',
  email: 'E-poštni naslov',
  labels: {
    number: 'Naročniška številka',
    name: 'Ime in priimek ali naziv',
    address: 'Naslov',
    email: 'Naslov za pošiljanje računov',
    formerEmail: 'Dosedanji naslov',
    day: 'Datum vloge',
    proof: 'Istovetnost vlagatelja',
  },
  statement: 'Izjava naročnika',
  statements: {
    signUp: [
      'Želim, da mi račune namesto po navadni pošti pošiljate po elektronski pošti na zgornji naslov, in s takim prejemanjem soglašam. Vsako spremembo naslova vam bom pravočasno sporočil oziroma sporočila.',
      'Vem, da elektronska pošta ni varovan kanal in da lahko sporočilo med potjo prebere tudi kdo drug. Soglasje lahko kadar koli prekličem; od takrat mi račune spet pošiljate po navadni pošti.',
    ],
    changeAddress: [
      'Želim, da mi račune odslej pošiljate po elektronski pošti na zgornji naslov, in s takim prejemanjem soglašam. Vsako spremembo naslova vam bom pravočasno sporočil oziroma sporočila.',
      'Vem, da elektronska pošta ni varovan kanal in da lahko sporočilo med potjo prebere tudi kdo drug. Soglasje lahko kadar koli prekličem; od takrat mi račune spet pošiljate po navadni pošti.',
    ],
    leave: [
      'Soglasje za prejemanje računov po elektronski pošti preklicujem. Račune mi spet pošiljajte po navadni pošti na naslov, ki ga imate v evidenci.',
    ],
  } satisfies Record<EracunAction, readonly string[]>,
  proven: 'potrjena s kodo na stik iz evidence',
  notProven: 'ni potrjena; pred izvedbo pokličite',
  office: 'Izpolni KabelNET Logatec',
  officeLabels: ['Prejeto dne', 'Velja od računa za', 'Obdelano dne', 'Podpis'],
  footer: (phone: string, email: string) =>
    `Vloga je oddana v pogovoru z digitalnim pomočnikom KabelNET Logatec. Za vprašanja, spremembo ali preklic smo vam na voljo na ${phone} in ${email}.`,
};
