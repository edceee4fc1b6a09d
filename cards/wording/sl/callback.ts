/** Call-back. */

export const callback = {
  offer: (phone: string, email: string) =>
    `Svetovalca dobite na ${phone} ali ${email}. Lahko vas tudi pokličemo: na katero številko?`,
  message: 'Pustim sporočilo',
  recordNow:
    'Po pisku povejte ime, naročniško številko in kaj potrebujete, največ dve minuti; na koncu pritisnite lojtro. Posnamemo samo to sporočilo in ga hranimo 30 dni.',
  recorded: 'Hvala, sporočilo smo prejeli. Sodelavec vas bo poklical v delovnem času.',
  notRecorded: 'Sporočila nisem slišal.',
  notNeeded: 'Ni treba',
  phoneInvalid: 'Te številke ne prepoznam. Napišite jo, prosim, na primer 041 123 456.',
  caller: (phone: string) => `Na ${phone}`,
  when: 'Kdaj vam klic najbolj ustreza?',
  anyTime: 'Kadarkoli',
  confirm: (phone: string, wanted?: string) =>
    `Pokličemo vas na ${phone}${wanted === undefined ? '' : ` (želeni čas: ${wanted})`}. Je prav?`,
  yes: 'Da, prav je',
  edit: 'Druga številka',
  editWanted: 'Izberem čas',
  done: (reference: string) => `Hvala, poklicali vas bomo čim prej v delovnem času. Številka zahteve je ${reference}.`,
};
