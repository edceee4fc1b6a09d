/**
 * Activities as Web Chat should show them: what the visitor wrote is no Markdown, and in what the bot wrote a date at the
 * start of a line ("24. november") is not the twenty-fourth item of a list.
 */

const month = '(?:jan|feb|mar|apr|maj|jun|jul|avg|sep|okt|nov|dec)';
const dateStart = new RegExp(`^(\\s*(?:[-*] )?\\d{1,2})\\.(?=\\s?(?:\\d|${month}))`, 'gim');

/** Takes the ordinal's point from Markdown where a day begins a line; other numbered lines stay lists. */
export const keepDates = (text: string): string => text.replace(dateStart, '$1\\.');

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isFromUser = (activity: Record<string, unknown>): boolean =>
  isObject(activity['from']) && activity['from']['role'] === 'user';

export const isBotMessage = (activity: unknown): boolean =>
  isObject(activity) && activity['type'] === 'message' && !isFromUser(activity);

/**
 * The activity with dates kept in its text and in the texts and facts of its Adaptive Cards; the visitor's as plain text.
 *
 * @param origin where the files of a conversation are: Web Chat makes no link of an address without it
 */
export function readable(activity: unknown, origin: string): unknown {
  if (!isObject(activity) || activity['type'] !== 'message' || activity['textFormat'] === 'plain') return activity;
  const { text, attachments } = activity;
  if (isFromUser(activity)) {
    const files = Array.isArray(attachments)
      ? { attachments: attachments.map((one) => fileOf(withoutHeic(one), origin)) }
      : {};
    return { ...activity, ...files, textFormat: 'plain' };
  }
  return {
    ...activity,
    ...(typeof text === 'string' ? { text: keepDates(text) } : {}),
    ...(Array.isArray(attachments)
      ? { attachments: attachments.map((one) => fileOf(keepInAttachment(one), origin)) }
      : {}),
  };
}

/** A file with its whole address. */
function fileOf(attachment: unknown, origin: string): unknown {
  if (!isObject(attachment)) return attachment;
  const { contentUrl } = attachment;
  const isRelative = typeof contentUrl === 'string' && contentUrl.startsWith('/');
  return isRelative ? { ...attachment, contentUrl: origin + contentUrl } : attachment;
}

/** Few browsers can show a HEIC picture: it is a file to them. */
function withoutHeic(attachment: unknown): unknown {
  if (!isObject(attachment) || attachment['contentType'] !== 'image/heic') return attachment;
  return { ...attachment, contentType: 'application/octet-stream' };
}

function keepInAttachment(attachment: unknown): unknown {
  if (!isObject(attachment) || attachment['contentType'] !== 'application/vnd.microsoft.card.adaptive')
    return attachment;
  return { ...attachment, content: keepInCard(attachment['content']) };
}

function keepInCard(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(keepInCard);
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (key === 'text' && typeof value === 'string') return [key, keepDates(value)];
      if (key === 'facts' && Array.isArray(value)) return [key, value.map(keepInFact)];
      // What an action sends back is data, not text.
      return [key, key === 'data' ? value : keepInCard(value)];
    }),
  );
}

function keepInFact(fact: unknown): unknown {
  if (!isObject(fact) || typeof fact['value'] !== 'string') return fact;
  return { ...fact, value: keepDates(fact['value']) };
}
