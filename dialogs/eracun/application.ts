/** What is agreed to: the application in words, as a card and as a form; and then its saving, with all who must learn of it. */
import { eracunForm } from '../../cards/forms/eracunForm';
import { summaryCard, type SummaryItem } from '../../cards/planCards';
import type { Message } from '../../cards/reply';
import { filesPath, type FileRef } from '../../services/attachments';
import { localDay } from '../../services/calendar';
import type { OutboxMessage } from '../../services/outbox';
import type { EracunAction, NewRequest } from '../../services/requests';
import { subscriberOnFile } from '../onFile';
import type { DialogTurn } from '../turn';
import { actionOf, emailOf, formerEmailOf, isProven, isSame, type Eracun } from './draft';

interface Agreed {
  readonly action: EracunAction;
  /** Where bills are to go; of who leaves, where they went, if that is known. */
  readonly email: string | null;
  /** Where they went, if that changes. */
  readonly former: string | undefined;
  readonly reference: string;
}

async function agreedOf(draft: Eracun, turn: DialogTurn): Promise<Agreed> {
  const action = await actionOf(draft, turn);
  const former = await formerEmailOf(turn);
  const email = action === 'leave' ? (former ?? null) : await emailOf(draft, turn);
  if (action === undefined || email === undefined)
    throw new Error('An eRačun was to be agreed to with an answer missing: its steps must all be filled first');
  draft.reference ??= await turn.services.requests.nextReference();
  return { action, email, former: action === 'changeAddress' ? former : undefined, reference: draft.reference };
}

export async function summary(draft: Eracun, turn: DialogTurn): Promise<Message> {
  const { eracun: words, eracunForm: formWords, planChange } = turn.words;
  const agreed = await agreedOf(draft, turn);
  const { action, email, former } = agreed;
  const form = await formOf(agreed, turn);
  draft.form = form;
  const items: SummaryItem[] = [
    { label: planChange.items.number, value: turn.memory.identity?.subscriberNumber ?? '' },
    { label: words.items.action, value: formWords.actions[action] },
    ...(email === null ? [] : [{ label: action === 'leave' ? words.items.former : words.items.email, value: email }]),
    ...(former === undefined ? [] : [{ label: words.items.former, value: former }]),
  ];
  const told = words.summary(action, email, former);
  const consent = action === 'leave' ? words.leaveConsent : words.consent;
  return {
    text: `${told} ${words.attached}\n\n${consent}`,
    speech: `${told} ${consent}`,
    card: summaryCard(items),
    files: [{ contentType: 'application/pdf', name: form.name, contentUrl: `${filesPath}${form.id}` }],
  };
}

/** The application as a PDF, kept for the chat, the mail and the office. */
async function formOf({ action, email, former, reference }: Agreed, turn: DialogTurn): Promise<FileRef> {
  const { identity } = turn.memory;
  const { officePhone, officeContact } = turn.services.settings;
  const file = await subscriberOnFile(turn);
  const content = await eracunForm({
    language: turn.language,
    reference,
    action,
    subscriberNumber: identity?.subscriberNumber ?? '',
    ...(file === undefined
      ? {}
      : {
          subscriber: {
            name: file.name,
            address: `${file.address.street}, ${file.address.postcode} ${file.address.place}`,
          },
        }),
    email,
    ...(former === undefined ? {} : { formerEmail: former }),
    isProven: identity?.verification === 'otp',
    day: localDay(turn.now),
    office: { phone: officePhone, email: officeContact },
  });
  return turn.keep(turn.words.eracunForm.fileName, content);
}

/** Saves what was agreed to, once, and tells of it. */
export async function submit(draft: Eracun, turn: DialogTurn): Promise<void> {
  const { identity } = turn.memory;
  if (draft.saved !== undefined) return;
  if (identity === undefined || draft.form === undefined)
    throw new Error('An eRačun was to be saved before it was agreed to: its summary must come first');
  const { action, email, reference } = await agreedOf(draft, turn);
  const emailConfirmed = action !== 'leave' && email !== null && isProven(email, turn);
  const request: NewRequest = {
    ...(await turn.requestBase(reference)),
    kind: 'eracun',
    details: { action, email, emailConfirmed },
    files: [draft.form],
  };
  turn.save(request);
  const { subscriberNumber, verification } = identity;
  const isOtp = verification === 'otp';
  if (isOtp) {
    for (const replaced of draft.replaces ?? [])
      turn.withdraw({ reference: replaced, subscriberNumber, at: turn.now, replacedBy: reference });
    turn.stage({ type: 'send', messages: await toContacts(request, draft.form, turn) });
  }
  draft.saved = { reference, email: email ?? '' };
  // Whoever was silent for long is known no more, and their file neither; what is saved is.
  if (email !== null) draft.email = email;
  const words = turn.words.eracun;
  const what = turn.words.requestStatus.what({ ...request, details: { action, email, emailConfirmed: true } }, '');
  const done = !isOtp ? words.doneUnverified : emailConfirmed || action === 'leave' ? words.done : words.donePending;
  await turn.tell(done(what, reference), { request: { reference, kind: request.kind } });
}

/** A change of where bills go is told to every contact on file, in case it is not the subscriber who asks. */
async function toContacts(request: NewRequest, form: FileRef, turn: DialogTurn): Promise<readonly OutboxMessage[]> {
  if (request.kind !== 'eracun' || request.subscriberNumber === null) return [];
  const { subscriberNumber, reference, details } = request;
  const { action, email, emailConfirmed } = details;
  const file = await subscriberOnFile(turn);
  const template = {
    name: 'eracunConfirmation',
    language: turn.language,
    values: { action, email, reference },
  } as const;
  // An address on file that is still to be confirmed gets the code, and this with the form once it is.
  const waits = !emailConfirmed && action !== 'leave' && email !== null && isSame(email, file?.email);
  const contacts = waits && file?.phone !== undefined ? (['first'] as const) : (['first', 'second'] as const);
  return contacts.map((contact) => ({ to: { subscriberNumber, contact }, template, attachments: [form] }));
}
