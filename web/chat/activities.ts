/**
 * Activities as Web Chat should show them: what the visitor wrote is no Markdown, in what the bot wrote a date at the start of
 * a line ("24. november") is not the twenty-fourth item of a list, and files have whole addresses, without which it links none.
 */

const month = '(?:jan|feb|mar|apr|maj|jun|jul|avg|sep|okt|nov|dec)';
const dateStart = new RegExp(`^(\\s*(?:[-*] )?\\d{1,2})\\.(?=\\s?(?:\\d|${month}))`, 'gim');

/** An agent writes plain text: nothing in it is Markdown, its lines stay lines, and its addresses are links. */
export function plainly(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>]*[^\s<>.,;:!?)»«"'])/)
    .map((part, n) =>
      n % 2 === 1 ? `<${part}>` : part.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(listMark, '$1\\$2'),
    )
    .join('')
    .replaceAll('\n', '  \n');
}

const listMark = /^(\s*\d+(?=[.)])|\s*(?=[-+]))([-+.)])/gm;

/** Takes the ordinal's point from Markdown where a day begins a line; other numbered lines stay lists. */
export const keepDates = (text: string): string => text.replace(dateStart, '$1\\.');

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isFromUser = (activity: Record<string, unknown>): boolean =>
  isObject(activity['from']) && activity['from']['role'] === 'user';

export const isBotMessage = (activity: unknown): boolean =>
  isObject(activity) && activity['type'] === 'message' && !isFromUser(activity);

export const isTyping = (activity: unknown): boolean => isObject(activity) && activity['type'] === 'typing';

/** Whether a message is a human's, or tells that one is there now. */
export function isByHuman(activity: unknown): boolean {
  if (!isObject(activity)) return false;
  const { channelData } = activity;
  return agentIn(activity) !== undefined || (isObject(channelData) && typeof channelData['talksWith'] === 'string');
}

/**
 * The activity with dates kept in its text and in the texts and facts of its Adaptive Cards; the visitor's as plain text.
 *
 * @param origin where files are whose addresses name no host
 */
export function readable(activity: unknown, origin: string): unknown {
  if (!isObject(activity) || activity['type'] !== 'message' || activity['textFormat'] === 'plain') return activity;
  const { text, attachments } = activity;
  const shown = Array.isArray(attachments) ? { attachments: attachments.map((one) => inAttachment(one, origin)) } : {};
  if (isFromUser(activity)) return { ...activity, ...shown, textFormat: 'plain' };
  const agent = agentIn(activity);
  const words = typeof text !== 'string' ? undefined : agent === undefined ? keepDates(text) : spokenBy(agent, text);
  return { ...activity, ...(words === undefined ? {} : { text: words }), ...shown };
}

/** The name of the human who says it, if one does. */
function agentIn({ from }: Record<string, unknown>): string | undefined {
  if (!isObject(from) || from['id'] !== 'agent') return undefined;
  return typeof from['name'] === 'string' ? from['name'] : undefined;
}

/** Web Chat shows no names, so that of a human stands above what they say. */
const spokenBy = (agent: string, text: string): string =>
  [`**${plainly(agent)}**`, ...(text === '' ? [] : [plainly(text)])].join('  \n');

function inAttachment(attachment: unknown, origin: string): unknown {
  if (!isObject(attachment)) return attachment;
  const { contentType, content, contentUrl } = attachment;
  if (contentType === 'application/vnd.microsoft.card.adaptive') return { ...attachment, content: keepInCard(content) };
  const isOurs = typeof contentUrl === 'string' && contentUrl.startsWith('/');
  return {
    ...attachment,
    // Few browsers can show a HEIC picture: it is a file to them.
    ...(contentType === 'image/heic' ? { contentType: 'application/octet-stream' } : {}),
    ...(isOurs ? { contentUrl: `${origin}${contentUrl}` } : {}),
  };
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
