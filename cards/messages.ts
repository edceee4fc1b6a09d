/** Messages outside a conversation, in words: mail and SMS to subscribers, mail to the office. */
import type { MessageChannel, Renderable, Rendered } from '../services/outbox';
import type { KindAndDetails, RequestDetails } from '../services/requests';
import { formatDay, formatPhone } from './format';
import { wordings, type Wording } from './wording';

/** Puts a message into words. */
export function renderMessage(template: Renderable, channel: MessageChannel): Rendered {
  const words = wordings[template.language].messages;
  switch (template.name) {
    case 'code':
      return channel === 'sms'
        ? { text: words.codeSms(template.values.code) }
        : { subject: words.codeSubject, text: words.code(template.values.code, template.values.validMinutes) };
    case 'planChangeConfirmation': {
      const { toPlan, effectiveDate, reference } = template.values;
      const text = words.planChange(toPlan, effectiveDate, reference);
      return channel === 'sms' ? { text } : { subject: words.planChangeSubject(reference), text };
    }
    case 'suspensionConfirmation': {
      const { reference, services, startDate, endDate, replaces } = template.values;
      const text = words.suspension(reference, services, startDate, endDate, replaces);
      return channel === 'sms' ? { text } : { subject: words.suspensionSubject(reference), text };
    }
    case 'resumptionConfirmation': {
      const { reference, date } = template.values;
      const text = words.resumption(reference, date);
      return channel === 'sms' ? { text } : { subject: words.resumptionSubject(reference), text };
    }
    case 'eracunConfirmation': {
      const { action, email, reference } = template.values;
      const text = words.eracun(action, email, reference);
      return channel === 'sms' ? { text } : { subject: words.eracunSubject(reference), text };
    }
    case 'emailConfirmation': {
      const { code, validMinutes, url, validDays, reference } = template.values;
      const text = words.emailConfirmation(code, validMinutes, url, validDays, reference);
      return { subject: words.emailConfirmationSubject, text };
    }
    case 'emailConfirmed': {
      const { reference } = template.values;
      return { subject: words.emailConfirmedSubject(reference), text: words.emailConfirmed(reference) };
    }
    case 'swapOrderConfirmation': {
      const { reference, equipment } = template.values;
      const text = words.swapOrder(reference, equipment);
      return channel === 'sms' ? { text } : { subject: words.swapOrderSubject(reference), text };
    }
    case 'swapCompleted': {
      const { reference, equipment } = template.values;
      const text = words.swapCompleted(reference, equipment);
      return channel === 'sms' ? { text } : { subject: words.swapCompletedSubject(reference), text };
    }
    case 'requestReference': {
      const { reference } = template.values;
      return { subject: words.referenceSubject(reference), text: words.referenceSms(reference) };
    }
    case 'callbackAgreed':
      return { subject: words.callbackSubject, text: words.callbackSms(template.values.reference) };
    case 'equipmentOnItsWay': {
      const { reference, equipment } = template.values;
      return channel === 'sms'
        ? { text: words.onItsWaySms(equipment) }
        : { subject: words.onItsWaySubject, text: words.onItsWay(equipment, reference) };
    }
    case 'requestWithdrawn': {
      const { reference } = template.values;
      return { subject: words.withdrawnSubject(reference), text: words.withdrawn(reference) };
    }
    case 'requestStatus': {
      const { reference, kind, status, reason } = template.values;
      const text = words.status(status, reference, words.kinds[kind], reason);
      return channel === 'sms' ? { text } : { subject: words.statusSubject(reference), text };
    }
    case 'officeNewRequest': {
      const { reference, kind } = template.values;
      const subject = words.officeSubject(words.kinds[kind], reference);
      return { subject, text: words.office(officeLines(template.values, words)) };
    }
    case 'officeDocuments': {
      const { reference, documents } = template.values;
      const lines = documentLines(template.values, words);
      return { subject: words.officeDocumentsSubject(reference), text: words.officeDocuments(documents.length, lines) };
    }
    case 'officeRequestWithdrawn': {
      const { reference, subscriberNumber } = template.values;
      return {
        subject: words.officeWithdrawnSubject(reference),
        text: words.officeWithdrawn(reference, subscriberNumber),
      };
    }
    case 'officeEmailConfirmed': {
      const { reference } = template.values;
      return { subject: words.officeEmailConfirmedSubject(reference), text: words.officeEmailConfirmed(reference) };
    }
    case 'officeVoicemail': {
      const { officeLines: labels } = words;
      const { conversationId, subscriberNumber, seconds, from } = template.values;
      const lines = [
        `${labels.phone}: ${from === undefined ? labels.notGiven : formatPhone(from)}`,
        `${labels.subscriberNumber}: ${subscriberNumber ?? labels.notGiven}`,
        `${labels.conversation}: ${conversationId}`,
      ];
      return { subject: words.officeVoicemailSubject, text: words.officeVoicemail(seconds, lines) };
    }
    case 'continueLink':
      return { subject: words.continueSubject, text: words.continueLink(template.values.url) };
  }
}

type OfficeValues = Extract<Renderable, { name: 'officeNewRequest' }>['values'];

/** All that the office needs to begin, a line each. */
function officeLines(values: OfficeValues, words: Wording['messages']): readonly string[] {
  const { officeLines: labels } = words;
  return [
    `${labels.reference}: ${values.reference}`,
    `${labels.kind}: ${words.kinds[values.kind]}`,
    `${labels.subscriberNumber}: ${values.subscriberNumber ?? labels.notGiven}`,
    values.status === 'done'
      ? `${labels.state}: ${labels.done}`
      : `${labels.verification}: ${words.verified[values.verification]}`,
    ...detailLines(values, words, values.stepTitles),
    ...documentNames(values.documents ?? [], words),
  ];
}

const documentNames = (names: readonly string[], { officeLines: labels }: Wording['messages']): readonly string[] =>
  names.length === 0 ? [] : [`${labels.documents}: ${names.join(', ')}`];

type DocumentValues = Extract<Renderable, { name: 'officeDocuments' }>['values'];

function documentLines(values: DocumentValues, words: Wording['messages']): readonly string[] {
  const { officeLines: labels } = words;
  const { reference, subscriberNumber, verification, note, conversationId, documents } = values;
  return [
    ...documentNames(documents, words),
    ...(reference === undefined ? [] : [`${labels.reference}: ${reference}`]),
    `${labels.subscriberNumber}: ${subscriberNumber ?? labels.notGiven}`,
    `${labels.verification}: ${words.verified[verification]}`,
    ...(note === undefined ? [] : [`${labels.reason}: ${note}`]),
    `${labels.conversation}: ${conversationId}`,
  ];
}

/** What is asked for, a line each; `stepTitles` are the steps of a guided request in words. */
export function detailLines(
  values: KindAndDetails,
  words: Wording['messages'],
  stepTitles: readonly string[] = [],
): readonly string[] {
  const { officeLines: labels } = words;
  if (values.kind === 'planChange') {
    const { fromPlan, toPlan, effectiveDate } = values.details;
    return [`${labels.change}: ${fromPlan ?? '?'} → ${toPlan}`, `${labels.from}: ${formatDay(effectiveDate, 'sl')}`];
  }
  if (values.kind === 'suspension') {
    const { services, startDate, endDate } = values.details;
    return [
      `${labels.services}: ${services.map(words.serviceName).join(', ')}`,
      `${labels.from}: ${formatDay(startDate, 'sl')}`,
      `${labels.until}: ${endDate === null ? labels.untilFurther : formatDay(endDate, 'sl')}`,
    ];
  }
  if (values.kind === 'resumption') {
    const { suspension, date } = values.details;
    return [`${labels.suspension}: ${suspension}`, `${labels.from}: ${formatDay(date, 'sl')}`];
  }
  if (values.kind === 'eracun') {
    const { action, email, emailConfirmed } = values.details;
    const state = action === 'leave' ? '' : ` (${emailConfirmed ? labels.confirmed : labels.unconfirmed})`;
    return [`${labels.eracun}: ${words.eracunActions[action]}`, `${labels.email}: ${email ?? labels.notGiven}${state}`];
  }
  if (values.kind === 'callback') {
    const { phone, reason, wanted } = values.details;
    return [
      `${labels.phone}: ${formatPhone(phone)}`,
      ...(wanted === undefined ? [] : [`${labels.wanted}: ${wanted}`]),
      `${labels.reason}: ${reason}`,
    ];
  }
  if (values.kind === 'fault') {
    const { service, symptom, since, connection, checked = [], outage } = values.details;
    return [
      `${labels.services}: ${words.serviceName(service)}`,
      `${labels.symptom}: ${symptom}`,
      ...(since === undefined ? [] : [`${labels.since}: ${since}`]),
      ...(connection === undefined ? [] : [`${labels.connection}: ${words.connections[connection]}`]),
      ...(checked.length === 0 ? [] : [`${labels.checked}: ${checked.map((id) => words.checks[id]).join(', ')}`]),
      ...(outage === undefined ? [] : [`${labels.outage}: ${outage}`]),
    ];
  }
  return swapLines(values.details, stepTitles, words);
}

function swapLines(
  details: RequestDetails['equipmentSwap'],
  steps: readonly string[],
  words: Wording['messages'],
): readonly string[] {
  const { officeLines: labels, swapOutcomes } = words;
  const { equipment, outcome, symptom, deliveryAddress: to, newSerial } = details;
  const solved = outcome === 'completed' && newSerial === undefined;
  const address = to === undefined ? labels.deliveryOnFile : `${to.street}, ${to.postcode} ${to.place}`;
  return [
    `${labels.equipment}: ${words.equipmentName(equipment)}`,
    `${labels.outcome}: ${swapOutcomes[solved ? 'solved' : outcome]}`,
    ...(symptom === undefined ? [] : [`${labels.wrong}: ${symptom}`]),
    ...(outcome === 'ordered' ? [`${labels.delivery}: ${address}`] : []),
    ...(newSerial === undefined ? [] : [`${labels.newSerial}: ${newSerial}`]),
    ...(steps.length === 0 ? [] : [`${labels.steps}: ${steps.join(', ')}`]),
  ];
}
