/** Slovenian texts of the site, the launcher and the chat window. */
import { phone } from './phone/sl';
import type { Link, Texts } from './types';

const mail: Link = { href: 'mailto:logatec@kabelnet.net', text: 'logatec@kabelnet.net' };
const secondMail: Link = { href: 'mailto:info@kabelnetlogatec.net', text: 'info@kabelnetlogatec.net' };
const authority: Link = { href: 'https://www.ip-rs.si', text: 'Informacijskemu pooblaščencu' };
const plurals = new Intl.PluralRules('sl');

/** 1 dan, 2 dneva, 3 dni, 90 dni, 101 dan. */
function days(count: number): string {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'dan', two: 'dneva' };
  return `${count} ${forms[plurals.select(count)] ?? 'dni'}`;
}

export const sl: Texts = {
  launcher: {
    title: 'KabelNET Logatec',
    subtitle: 'Digitalni pomočnik',
    open: 'Odprite klepet',
    close: 'Zaprite klepet',
    unread: 'novo sporočilo',
    loading: 'Klepet se nalaga …',
    failed: 'Klepeta trenutno ni mogoče naložiti. Poskusite znova ali nas pokličite.',
    retry: 'Poskusite znova',
  },
  chat: {
    locale: 'sl-SI',
    botName: 'Digitalni pomočnik KabelNET',
    documentTitle: 'Klepet | KabelNET Logatec',
    heading: 'Klepet z digitalnim pomočnikom',
    loading: 'Povezujemo vas z digitalnim pomočnikom …',
    failed: 'Povezave s pomočnikom trenutno ni mogoče vzpostaviti. Pokličete nas lahko na {phone}.',
    retry: 'Poskusite znova',
    lost: 'Povezava je prekinjena. Poskušamo jo obnoviti …',
    regained: 'Povezava je spet vzpostavljena.',
    ended: 'Prejšnji pogovor je potekel, zato smo za vas začeli novega.',
    tooLong: 'Sporočilo ima lahko največ 1000 znakov. Daljše besedilo, prosimo, pošljite v več delih.',
    fileSize: 'Datoteka je večja od 10 MB. Pošljite, prosimo, manjšo.',
    fileType: 'Pošljete lahko PDF ali fotografijo (JPEG, PNG, HEIC).',
    fileNumber: 'Naenkrat lahko pošljete največ 5 datotek.',
    restart: 'Nov pogovor',
    restartConfirm: 'Želite končati ta pogovor in začeti novega? Oddani zahtevki ostanejo shranjeni.',
    restartYes: 'Začnite znova',
    restartNo: 'Nadaljujte pogovor',
    restarted: 'Začeli smo nov pogovor.',
    privacy: 'Zasebnost',
    webChat: {
      TEXT_INPUT_TELEPHONE_KEYPAD_BUTTON_ALT: 'Telefonska tipkovnica',
      TEXT_INPUT_DROP_ZONE: 'Spustite datoteke',
      TEXT_INPUT_LENGTH_EXCEEDED_ALT: 'Sporočilo je predolgo',
      TELEPHONE_KEYPAD_INPUT_MESSAGE: 'Vnesete lahko samo po eno števko',
      TEXT_INPUT_ATTACHMENTS_ONE: '$1 priloga',
      TEXT_INPUT_ATTACHMENTS_TWO: '$1 prilogi',
      TEXT_INPUT_ATTACHMENTS_FEW: '$1 priloge',
      TEXT_INPUT_ATTACHMENTS_MANY: '$1 prilog',
      TEXT_INPUT_ATTACHMENTS_OTHER: '$1 prilog',
      // These are there, but a list entry and a button read better so.
      ACTIVITY_BOT_SAID_ALT: '$1 pravi:',
      ACTIVITY_STATUS_SEND_FAILED_RETRY: 'Sporočilo ni bilo poslano. [Pošljite znova][RETRY].',
      TEXT_INPUT_PLACEHOLDER: 'Napišite sporočilo',
      SUGGESTED_ACTIONS_LABEL_ALT: 'Predlagani odgovori',
      TEXT_INPUT_UPLOAD_BUTTON_ALT: 'Pripnite dokument',
    },
  },
  continue: {
    title: 'Nadaljujte pogovor',
    text: 'Pogovor z digitalnim pomočnikom KabelNET Logatec lahko nadaljujete v tem brskalniku, točno tam, kjer ste ostali.',
    button: 'Nadaljuj',
    working: 'Odpiramo pogovor …',
    used: 'Ta povezava je že bila uporabljena. Prosite za novo ali pokličite {phone}.',
    expired: 'Ta povezava je veljala 30 minut in je potekla. Prosite za novo ali pokličite {phone}.',
    invalid: 'Ta povezava ni cela. Odprite jo, prosimo, naravnost iz sporočila ali pokličite {phone}.',
    failed: 'Pogovora zdaj ni bilo mogoče odpreti. Tapnite, prosimo, še enkrat ali pokličite {phone}.',
  },
  site: {
    languageName: 'Slovenščina',
    skip: 'Na vsebino',
    homeTitle: 'KabelNET Logatec: internet, televizija in telefon',
    description:
      'Obvestilo naročnikom KabelNET Logatec: delovanje storitev, naročniška podpora, servis in plačevanje v izrednih razmerah.',
    tagline: 'Internet, televizija in telefon v Logatcu',
    lead: 'Tudi v izrednih razmerah smo vam na voljo. Večino zadev uredite kar s te strani, ob kateri koli uri.',
    openChat: 'Odprite klepet',
    call: 'Pokličite',
    tasksHeading: 'V klepetu ali po telefonu uredite',
    tasks: [
      { title: 'Menjavo paketa', text: 'Hitrejši internet za delo ali šolo od doma.' },
      { title: 'Zamenjavo opreme', text: 'Novo vam dostavimo in jo skupaj priklopimo, korak za korakom.' },
      { title: 'Prijavo napake', text: 'Najprej preveriva, ali se da urediti takoj.' },
      { title: 'Začasni odklop', text: 'Brezplačno, če storitev zdaj ne potrebujete.' },
      { title: 'eRačun', text: 'Račun po elektronski pošti namesto položnice.' },
      { title: 'Plačilo računa', text: 'Znesek in koda QR za mobilno banko.' },
      { title: 'Stanje vloge', text: 'Kaj je z njo in kaj sledi, ali pa jo umaknete.' },
      { title: 'Dokumente in vprašanja', text: 'Dokument kar priložite; vprašajte po svoje.' },
    ],
    noticeHeading: 'Obvestilo naročnikom',
    noticeLead:
      'V obvestilu smo zbrali informacije, ki vam bodo v času izrednih razmer olajšale poslovanje z nami. Vaša varnost in varnost zaposlenih sta na prvem mestu, zato smo poslovanje prilagodili in vam poskušali omogočiti čim bolj nemoteno uporabo naših storitev.',
    contents: 'Vsebina obvestila',
    sections: [
      {
        id: 'delovanje-storitev',
        heading: 'Delovanje storitev',
        paragraphs: [
          [
            'V KabelNET Logatec bomo storitve še naprej zagotavljali v polnem obsegu. Poskrbeli bomo za delovanje omrežja in redna vzdrževalna dela na njem ter nadaljevali aktivnosti za zagotavljanje najboljše uporabniške izkušnje.',
          ],
        ],
      },
      {
        id: 'narocniska-podpora',
        heading: 'Naročniška podpora',
        paragraphs: [
          [
            'Podporne službe (podpora po telefonu in elektronski pošti ter naročniška služba) tudi v trenutnih razmerah delujejo nemoteno. To vključuje tudi spremembe naročniških storitev, na primer zamenjavo naročniškega paketa, če so se vaše potrebe spremenile (večja zmogljivost povezave zaradi dela od doma ipd.).',
          ],
          [
            'Vso dokumentacijo še naprej nemoteno pregledujemo in urejamo. Priporočamo uporabo elektronskih komunikacij: dokumentacijo lahko pošljete na elektronski naslov ',
            mail,
            ' ali ',
            secondMail,
            '. Tudi dokumentacijo, poslano po navadni pošti, sprejemamo in obdelujemo kot običajno.',
          ],
          [
            'Kot prispevek k lajšanju bremena izrednih razmer omogočamo brezplačen začasni odklop storitev vsem naročnikom, ki jih v tem času ne potrebujejo (zaprti poslovni prostori ipd.), in brezplačen prehod med paketi enakovrednih storitev.',
          ],
        ],
      },
      {
        id: 'servisne-storitve',
        heading: 'Servisne storitve',
        paragraphs: [
          ['Zaradi vaše varnosti in varnosti zaposlenih podpora na domu v času izrednih razmer ni mogoča.'],
          [
            'Ob upoštevanju vseh priporočenih ukrepov za zaščito ljudi vam lahko dostavimo nadomestno telekomunikacijsko opremo in vam pri njeni menjavi pomagamo po telefonu. Druga terenska dela tehnične službe bodo omejena na omrežje: še vedno bomo izvajali vsa redna vzdrževalna dela in odpravljali vse napake na omrežju, ki bi vplivale na delovanje storitev (prekinitve na terenu ipd.).',
          ],
        ],
      },
      {
        id: 'placevanje-storitev',
        heading: 'Plačevanje storitev',
        paragraphs: [
          [
            'Zaradi izrednih razmer je plačevanje položnic na bankah in poštah oteženo, zato priporočamo uporabo spletne banke. Odločite se lahko tudi za eRačun, pri katerem račun prejmete po elektronski pošti. Vlogo zanj oddate kar v klepetu.',
          ],
        ],
      },
    ],
    contactHeading: 'Za vse nadaljnje informacije smo vam na voljo',
    contactText: 'V klepetu vas lahko kadar koli povežemo tudi s sodelavcem.',
    phoneLabel: 'Telefon',
    emailLabel: 'Elektronska pošta',
    privacyTitle: 'Zasebnost v klepetu',
    privacyLead: 'Kaj se zgodi z vašimi podatki, ko pišete našemu digitalnemu pomočniku.',
    privacySections: (facts) => [
      {
        id: 'kdo',
        heading: 'Kdo vam odgovarja',
        paragraphs: [
          [
            'V klepetu vam najprej odgovarja digitalni pomočnik, torej računalniški program. Kadar koli lahko prosite za sodelavca; ta bo videl ves dotedanji pogovor, da vam ničesar ne bo treba ponavljati.',
          ],
        ],
      },
      {
        id: 'kaj',
        heading: 'Katere podatke hranimo in zakaj',
        paragraphs: [
          [
            'Hranimo vaša sporočila in dokumente, ki jih pošljete, odgovore nanje in zahtevke, ki jih oddate. Potrebujemo jih, da vaše zahteve izpolnimo in da lahko pogovor nadaljujete. Podatke iz vaše naročniške pogodbe pokažemo šele, ko vpišete enkratno kodo, poslano na vaš stik.',
          ],
          [
            `Pogovore hranimo ${days(facts.retentionDays)}, oddane zahtevke pa toliko časa, kolikor zahteva naročniško razmerje.`,
          ],
        ],
      },
      {
        id: 'brskalnik',
        heading: 'V vašem brskalniku',
        paragraphs: [
          [
            'Klepet ne uporablja sledilnih piškotkov in ne nalaga ničesar z drugih spletnih mest. V brskalnik shrani le oznako pogovora, s katero ga nadaljujete po ponovnem nalaganju strani. Oznaka velja 30 minut po zadnji uporabi; z gumbom »Nov pogovor« jo izbrišete takoj.',
          ],
        ],
      },
      {
        id: 'pravice',
        heading: 'Vaše pravice',
        paragraphs: [
          [
            `Upravljavec podatkov je KabelNET Logatec. Za vpogled v podatke, popravek ali izbris pišite na `,
            mail,
            ` ali pokličite ${facts.phone}. Pritožite se lahko `,
            authority,
            '.',
          ],
        ],
      },
    ],
    home: 'Domov',
    noScript: 'Klepet potrebuje JavaScript. Pokličite nas ali nam pišite, z veseljem bomo pomagali.',
  },
  confirmation: {
    open: (email, reference) => ({
      heading: 'Potrdite naslov za račune',
      text: `Po vlogi ${reference} bomo račune KabelNET Logatec pošiljali na ${email}. Potrdite, prosim, da sporočila na tem naslovu prejemate.`,
    }),
    confirm: 'Potrdi naslov',
    notYou: 'Če vloge niste oddali vi, stran samo zaprite: brez potrditve računov na ta naslov ne bomo pošiljali.',
    confirmed: (email, reference) => ({
      heading: 'Naslov je potrjen',
      text: `Hvala. Naslov ${email} je potrjen, vlogo ${reference} bomo pregledali v delovnem času. To stran lahko zaprete.`,
    }),
    closed: (reference, phone) => ({
      heading: 'Vloga ni več odprta',
      text: `Vloga ${reference} je umaknjena, zavrnjena ali pa jo je zamenjala novejša. Novo lahko oddate v klepetu ali pokličete ${phone}.`,
    }),
    expired: (phone) => ({
      heading: 'Povezava je potekla',
      text: `Povezava je veljala 7 dni. V klepet napišite »eRačun« in poslali vam bomo novo, ali pa pokličite ${phone}.`,
    }),
    forged: (phone) => ({
      heading: 'Povezava ni veljavna',
      text: `Morda se je pri kopiranju pokvarila. Odprite jo, prosim, kar iz sporočila ali pokličite ${phone}.`,
    }),
  },
  phone,
};
