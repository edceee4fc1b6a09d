/**
 * The subscriber wants to know what is to be paid, and the data to pay it with.
 *
 * Who is it, proven by a code → the open bill, with a UPN QR.
 */
import { formatMoney, formatShortDay } from '../../cards/format';
import { summaryCard, summaryText, type SummaryItem } from '../../cards/planCards';
import { localDay } from '../../services/calendar';
import type { Subscriber } from '../../services/subscribers';
import { formatIban, formatReference, referenceFor, upnQrPicture, upnQrText, type Payment } from '../../services/upn';
import { Flow } from '../flow';
import type { Step } from '../step';
import { subscriberOnFile } from '../onFile';
import { provenIdentification } from '../prompts/provenIdentification';
import type { DialogTurn } from '../turn';

export class PaymentFlow extends Flow<object> {
  protected readonly steps: readonly Step<object>[] = provenIdentification((turn) =>
    turn.words.payment.needsCode(turn.services.settings.officePhone),
  );

  override readonly alsoBegunBy =
    'who asks about payments and wants the amount or the data, or takes the offer of them';

  constructor() {
    super('payment');
  }

  protected newDraft(): object {
    return {};
  }

  protected async finish(_draft: object, turn: DialogTurn): Promise<void> {
    const { payment: words, social } = turn.words;
    const subscriber = await subscriberOnFile(turn);
    if (subscriber === undefined) await turn.tell(words.notOnFile(turn.services.settings.officePhone));
    else if (subscriber.balanceCents > 0) await tellBill(subscriber, turn);
    else await turn.tell(nothingToPay(subscriber, turn));
    await turn.tell(social.more);
  }
}

function nothingToPay({ balanceCents }: Subscriber, turn: DialogTurn): string {
  const { payment: words } = turn.words;
  return balanceCents === 0 ? words.nothing : words.ahead(formatMoney(-balanceCents, turn.language));
}

/** What is open, overdue or not, and how to pay it: the data to copy, and the picture for a phone's camera. */
async function tellBill(subscriber: Subscriber, turn: DialogTurn): Promise<void> {
  const { payment: words } = turn.words;
  const { balanceCents, dueDate } = subscriber;
  const amount = formatMoney(balanceCents, turn.language);
  const overdue = dueDate !== undefined && dueDate < localDay(turn.now);
  const open = overdue ? words.overdue(amount, dueDate) : words.open(amount, dueDate);
  const payment = paymentOf(subscriber, turn);
  if (payment === undefined) {
    await turn.tell(`${open} ${words.dataOnBill}`);
    return;
  }
  const items = itemsOf(payment, turn);
  const picture = await upnQrPicture(upnQrText(payment));
  await turn.tell({
    text: `${open} ${words.howTo}`,
    speech: `${open} ${words.dataFollows} ${summaryText(items)}.`,
    card: summaryCard(items, {
      url: `data:image/png;base64,${picture.toString('base64')}`,
      description: words.pictureDescription,
    }),
  });
}

/** The payment of the open bill; `undefined` where no account is set to pay to. */
function paymentOf(subscriber: Subscriber, turn: DialogTurn): Payment | undefined {
  const { payee } = turn.services.settings;
  if (payee === undefined) return undefined;
  const { number, name, address, balanceCents, dueDate } = subscriber;
  return {
    payer: { name, street: address.street, place: `${address.postcode} ${address.place}` },
    amountCents: balanceCents,
    purposeCode: payee.purposeCode,
    purpose: turn.words.payment.purpose(number),
    ...(dueDate === undefined ? {} : { dueDate }),
    payee,
    iban: payee.iban,
    reference: referenceFor(number),
  };
}

function itemsOf(payment: Payment, turn: DialogTurn): readonly SummaryItem[] {
  const { items: labels } = turn.words.payment;
  const { amountCents, dueDate, iban, reference, purpose, purposeCode, payee } = payment;
  return [
    { label: labels.amount, value: formatMoney(amountCents, turn.language) },
    ...(dueDate === undefined ? [] : [{ label: labels.due, value: formatShortDay(dueDate, turn.language) }]),
    { label: labels.iban, value: formatIban(iban) },
    { label: labels.reference, value: formatReference(reference) },
    { label: labels.purpose, value: purpose },
    { label: labels.purposeCode, value: purposeCode },
    { label: labels.payee, value: `${payee.name}, ${payee.street}, ${payee.place}` },
  ];
}
