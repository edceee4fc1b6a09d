/** Documents that the subscriber sends in the chat. */
import { plural } from '../../format';

const these = (count: number, forms: { one: string; two: string; other: string }): string => plural(count, 'sl', forms);

export const documents = {
  received: (count: number) =>
    `Hvala, ${these(count, { one: 'dokument', two: 'dokumenta', other: 'dokumente' })} sem prejel.`,
  whatFor: (count: number) =>
    `Za kaj ${these(count, { one: 'je dokument', two: 'sta dokumenta', other: 'so dokumenti' })}? Napišite številko vloge ali na kratko, za kaj gre.`,
  newMatter: 'Nova zadeva',
  drop: 'Nič, pomota',
  dropped: 'V redu, pisarni tega ne posredujem. Vam lahko še kako pomagam?',
  note: 'Na kratko napišite, prosim, za kaj gre, za katerega naročnika in kako naj vam odgovorimo (telefon ali e-pošta).',
  attached: (count: number, reference: string) =>
    `${these(count, { one: 'Dokument sem priložil', two: 'Dokumenta sem priložil', other: 'Dokumente sem priložil' })} vlogi ${reference}.`,
  addedTo: (count: number, reference: string) =>
    `Hvala. Pisarna dobi ${these(count, { one: 'dokument', two: 'dokumenta', other: 'dokumente' })} k vlogi ${reference} in ${these(count, { one: 'ga', two: 'ju', other: 'jih' })} bo pregledala.`,
  handedOver: (count: number) =>
    `Hvala. ${these(count, { one: 'Dokument', two: 'Dokumenta', other: 'Dokumente' })} in vaše sporočilo dobi pisarna; odgovorila bo v delovnem času.`,
  refused: {
    size: 'Te datoteke žal nisem mogel sprejeti, ker je večja od 10 MB. Pošljite, prosim, manjšo ali fotografijo dokumenta.',
    type: 'Te datoteke žal nisem mogel sprejeti. Pošljite, prosim, PDF ali fotografijo (JPEG, PNG, HEIC).',
    number: 'Naenkrat lahko pošljete največ 5 datotek. Pošljite jih, prosim, v več sporočilih.',
  },
};
