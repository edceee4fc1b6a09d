/** Who is it: the number and the one-time code. */
import { plural } from '../../format';

export const identification = {
  number: (digits: number) =>
    `Prosim za vašo naročniško številko (${digits} ${plural(digits, 'sl', { one: 'števka', two: 'števki', few: 'števke', other: 'števk' })}). Najdete jo na računu.`,
  numberLength: (digits: number) =>
    `Naročniška številka ima ${digits} ${plural(digits, 'sl', { one: 'števko', two: 'števki', few: 'števke', other: 'števk' })}. Preverite jo, prosim, na računu.`,
  numberCheck: 'V številki je verjetno tipkarska napaka. Preverite jo, prosim, na računu in jo napišite še enkrat.',
  code: 'Če številka obstaja, smo kodo poslali na stik, ki ga imamo v evidenci. Napišite, prosim, 6-mestno kodo; velja 10 minut.',
  codeAgain: 'Napišite, prosim, 6-mestno kodo, ki smo jo poslali.',
  sentAgain: 'Če številka obstaja, smo poslali novo kodo. Prejšnja ne velja več.',
  sentToSecond:
    'Če številka obstaja in imamo v evidenci še drug stik, smo novo kodo poslali nanj. Prejšnja ne velja več.',
  wrong: (left: number) =>
    `Koda ni pravilna. ${plural(left, 'sl', { one: 'Ostane vam še en poskus', two: 'Ostaneta vam še 2 poskusa', few: `Ostanejo vam še ${left} poskusi`, other: `Ostane vam še ${left} poskusov` })}.`,
  numberAgain: 'To je naročniška številka, hvala, to že imam. Zdaj potrebujem še 6-mestno kodo iz sporočila.',
  codeLength: 'Koda ima 6 števk.',
  expired: 'Ta koda ne velja več. Če želite novo, izberite »Pošlji še enkrat«.',
  triesUsed:
    'Ta koda ne velja več. Izberite »Pošlji še enkrat«, če želite novo, ali »Pogovor s svetovalcem«, če se vam zatika.',
  tooMany: (minutes: number) =>
    `Zaradi varnosti kode za to številko zdaj ne moremo več sprejeti ali poslati. Poskusite čez ${minutes} ${plural(minutes, 'sl', { one: 'minuto', two: 'minuti', few: 'minute', other: 'minut' })}, nadaljujte brez kode (vlogo bomo potrdili s klicem) ali izberite pogovor s svetovalcem.`,
  verified: 'Hvala, številka je potrjena.',
  without: 'V redu, nadaljujva brez kode. Vlogo bomo sprejeli, pred izvedbo pa vas bomo poklicali, da jo potrdite.',
  options: {
    again: 'Pošlji še enkrat',
    second: 'Na drug stik',
    without: 'Nadaljuj brez kode',
    human: 'Pogovor s svetovalcem',
  },
};
