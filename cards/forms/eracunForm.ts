/** The application for eRačun as a PDF: what the subscriber sees before agreeing, and what the office files. */
import type { EracunAction } from '../../services/requests';
import type { Language } from '../../services/understanding';
import { formatDay } from '../format';
import { wordings } from '../wording';
import { Sheet } from './sheet';

export interface EracunForm {
  readonly language: Language;
  readonly reference: string;
  readonly action: EracunAction;
  readonly subscriberNumber: string;
  /** Who it is on file; absent where nobody has proven to be them, and then the office fills it in. */
  readonly subscriber?: { readonly name: string; readonly address: string };
  /** Where bills are to go; of who leaves, where they went, if that is known. */
  readonly email: string | null;
  /** Where they went until now, where that changes and is known. */
  readonly formerEmail?: string;
  /** Whether a one-time code showed who asked. */
  readonly isProven: boolean;
  /** Local, `YYYY-MM-DD`. */
  readonly day: string;
  readonly office: { readonly phone: string; readonly email: string };
}

const actions = ['signUp', 'changeAddress', 'leave'] as const satisfies readonly EracunAction[];
const locales: Readonly<Record<Language, string>> = { sl: 'sl-SI', en: 'en-GB' };

/** One page; the same data make the same bytes. */
export async function eracunForm(form: EracunForm): Promise<Uint8Array> {
  const { language, action, day, email, formerEmail, subscriber, office } = form;
  const words = wordings[language].eracunForm;
  const sheet = await Sheet.open({
    title: words.title,
    locale: locales[language],
    day,
    contact: `${office.phone}  ·  ${office.email}`,
  });
  sheet.heading(words.title, words.reference(form.reference));
  sheet.section(words.kind);
  sheet.boxes(
    actions.map((one) => words.actions[one]),
    actions.indexOf(action),
  );
  sheet.section(words.subscriber);
  sheet.fields([
    { label: words.labels.number, value: form.subscriberNumber },
    { label: words.labels.name, value: subscriber?.name ?? '' },
  ]);
  sheet.fields([{ label: words.labels.address, value: subscriber?.address ?? '' }]);
  sheet.space();
  sheet.section(words.email);
  if (action === 'leave') sheet.fields([{ label: words.labels.formerEmail, value: email ?? '' }]);
  else {
    sheet.fields([
      { label: words.labels.email, value: email ?? '' },
      ...(formerEmail === undefined ? [] : [{ label: words.labels.formerEmail, value: formerEmail }]),
    ]);
  }
  sheet.space();
  sheet.section(words.statement);
  for (const paragraph of words.statements[action]) sheet.paragraph(paragraph);
  sheet.space();
  sheet.fields([
    { label: words.labels.day, value: formatDay(day, language) },
    { label: words.labels.proof, value: form.isProven ? words.proven : words.notProven },
  ]);
  sheet.space();
  sheet.office(words.office, words.officeLabels);
  sheet.footer(words.footer(office.phone, office.email));
  return sheet.close();
}
