/** Fault report. */
import { formatDay } from '../../format';

export const fault = {
  service: 'Katera storitev vam ne dela?',
  place: 'V katerem kraju ste? Tako preverim, ali gre za znano napako.',
  elsewhere: 'Drugje',
  expectedEnd: (time: string, day?: string) =>
    `Predvidoma bo urejeno ${day === undefined ? 'danes' : formatDay(day, 'sl')} do ${time}.`,
  endUnknown: 'Kdaj bo urejeno, še ne vemo.',
  reportAnyway: 'Vam ni treba storiti ničesar. Naj vašo prijavo kljub temu shranim?',
  outageOptions: { report: 'Da, shrani prijavo', wait: 'Ne, počakam' },
  waiting: 'V redu, hvala za potrpljenje. Če tudi potem ne bo delalo, se spet oglasite. Vam lahko še kako pomagam?',
  noneKnown: (place?: string) =>
    `${place === undefined ? 'Trenutno ni znanega izpada.' : `Za kraj ${place} trenutno ni znanega izpada.`} Želite prijaviti napako?`,
  noneOptions: { report: 'Da, prijavi napako', no: 'Ne, hvala' },
  symptom: 'Kaj opazite? Opišite na kratko ali izberite.',
  symptomOptions: {
    internet: ['Internet ne dela', 'Internet je počasen', 'Povezava se prekinja'],
    tv: ['Ni slike', 'Slika zmrzuje', 'Manjkajo programi'],
    phone: ['V slušalki ni znaka', 'Klici se prekinjajo', 'Slabo se sliši'],
    all: ['Nič ne dela', 'Vse se prekinja', 'Nekaj dela, nekaj ne'],
  },
  since: 'Od kdaj je tako?',
  sinceOptions: { today: 'Od danes', yesterday: 'Od včeraj', longer: 'Že dlje', unknown: 'Ne vem' },
  connection: 'Ste povezani prek Wi-Fi ali s kablom?',
  connectionOptions: { wifi: 'Prek Wi-Fi', wired: 'S kablom' },
  firstCheck: 'Preden prijavo shranim, hitro preveriva, ali se da urediti takoj.',
  doesItWork: 'Ali zdaj dela?',
  checkOptions: { works: 'Zdaj dela', still: 'Še ne dela', skip: 'Preskoči preverjanje' },
  solved: 'Odlično, veseli me, da dela. Prijave ni treba shraniti. Vam lahko še kako pomagam?',
  human: 'Prijavo bom shranil. Ker je nujno: želite govoriti tudi s svetovalcem?',
  humanOptions: { yes: 'Da, s svetovalcem', no: 'Ne, prijava je dovolj' },
  done: (
    reference: string,
    {
      isKnown,
      noHomeVisits,
      phoneDead,
    }: { readonly isKnown: boolean; readonly noHomeVisits: boolean; readonly phoneDead: boolean },
  ) =>
    [
      `Hvala, napaka je prijavljena. Številka prijave je ${reference}.`,
      isKnown
        ? 'Povezali smo jo z znano napako, ki jo odpravljamo.'
        : noHomeVisits
          ? 'Napake na omrežju odpravljamo kot vedno, domov pa v izrednih razmerah ne prihajamo. Če bo treba, vas pokličemo, vam pomagamo po telefonu ali dostavimo nadomestno opremo.'
          : 'Pregledali jo bomo; če bo potreben obisk na domu, se zanj dogovorimo po telefonu.',
      ...(phoneDead ? ['V sili pokličite 112 z mobilnega telefona.'] : []),
    ].join(' '),
  ifUrgent: (phone: string) => ({
    text: `Če je nujno, napišite »svetovalec« ali pokličite ${phone}. Vam lahko še kako pomagam?`,
    speech: `Če je nujno, recite »svetovalec«. Vam lahko še kako pomagam?`,
  }),
};
