/** Payments: what is open, and the data to pay it with. */
import { formatDay } from '../../format';

export const payment = {
  needsCode: (phone: string) =>
    `Brez kode zneska in podatkov za plačilo zaradi varnosti ne smem pokazati. Najdete jih na zadnjem računu ali pokličite ${phone}.`,
  notOnFile: (phone: string) => `Podatkov za to številko zdaj ne najdem. Pokličite, prosim, ${phone}.`,
  nothing: 'Vse imate plačano, hvala.',
  ahead: (amount: string) => `Vse imate plačano, hvala. V dobrem imate še ${amount}.`,
  open: (amount: string, due: string | undefined) =>
    `Za plačilo imate ${amount}${due === undefined ? '' : `, in sicer do ${formatDay(due, 'sl')}`}.`,
  overdue: (amount: string, due: string) =>
    `Morda vam je ušlo: znesek ${amount} je zapadel v plačilo ${formatDay(due, 'sl')}. Če ste ga medtem že poravnali, hvala; tega opomnika ne upoštevajte.`,
  howTo: 'Slikajte kodo QR v mobilni banki ali prepišite podatke v spletno banko.',
  dataOnBill: 'IBAN in sklic najdete na prejetem računu; plačate lahko v spletni ali mobilni banki.',
  dataFollows: 'Podatki za plačilo:',
  purpose: (number: string) => `Storitve KabelNET, naročnik ${number}`,
  pictureDescription: 'Koda QR za plačilo (UPN QR)',
  items: {
    amount: 'Znesek',
    due: 'Rok plačila',
    iban: 'IBAN',
    reference: 'Sklic',
    purpose: 'Namen',
    purposeCode: 'Koda namena',
    payee: 'Prejemnik',
  },
};
