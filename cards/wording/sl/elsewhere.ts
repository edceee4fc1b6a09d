/** Going on with a conversation by phone or in a browser. */
export const elsewhere = {
  /** @param code absent where humans answer the phone */
  byPhone: (phone: string, code: string | undefined) =>
    code === undefined
      ? `Seveda. Pokličite ${phone}. Kar sva že uredila, je shranjeno, ta pogovor pa vas počaka.`
      : `Seveda. Pokličite ${phone}, recite »nadaljuj pogovor« ali pritisnite 7 in povejte ali vtipkajte kodo **${code}**. Velja 30 minut, ta pogovor pa vas počaka.`,
  linkSent:
    'Poslali smo vam SMS s povezavo. Odprite jo in tapnite »Nadaljuj«; velja 30 minut. Lahko pa nadaljujeva kar tu.',
  linksMany: 'Povezavo smo poslali že trikrat. Nadaljujva kar tu.',
  noSms: 'Na vašo številko SMS-a žal ne moremo poslati. Nadaljujva kar tu.',
  code: 'Povejte šestmestno kodo iz klepeta.',
  codeWrong: 'Ta koda ne velja. Preverite jo v klepetu in jo povejte še enkrat.',
  codeMany: 'Te kode žal ne najdem. Uredite lahko tudi vse od začetka.',
  codeRight: 'Hvala, našel sem pogovor.',
};
