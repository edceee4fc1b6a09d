/** Call-back. */

export const callback = {
  offer: (phone: string, email: string) =>
    `Svetovalca dobite na ${phone} ali ${email}. Lahko vas tudi pokličemo: na katero številko?`,
  notNeeded: 'Ni treba',
  phoneInvalid: 'Te številke ne prepoznam. Napišite jo, prosim, na primer 041 123 456.',
  confirm: (phone: string) => `Pokličemo vas na ${phone}. Je prav?`,
  yes: 'Da, prav je',
  edit: 'Druga številka',
  done: (reference: string) => `Hvala, poklicali vas bomo čim prej v delovnem času. Številka zahteve je ${reference}.`,
};
