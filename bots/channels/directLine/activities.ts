/** Between what Direct Line carries and what a turn keeps. */
import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { filesPath } from '../../../services/attachments';
import { activitiesOf, type StoredActivity, type Turn } from '../../../services/turns';
import { shortened } from '../multipart';

/** Longer messages are refused; no question of ours needs as much. */
export const longestMessage = 4000;

/** What a client may send; everything else in an activity is left out. */
const incoming = z.object({
  type: z.string().max(50),
  id: z.string().max(500).optional(),
  text: z.string().max(longestMessage, `A message may have at most ${longestMessage} characters`).optional(),
  value: z.unknown().optional(),
  channelData: z.object({ clientActivityID: z.string().max(500).optional() }).optional(),
});

export interface ReceivedActivity {
  readonly inputKey: string;
  /** Absent where nothing is to be answered, such as a typing sign. */
  readonly activity?: Partial<Activity>;
}

/**
 * Reads an activity that a client sent. The sender and the channel are ours to say, so what it claims is not looked at.
 *
 * @returns the activity, or what is wrong with it
 */
export function receive(body: unknown): ReceivedActivity | { readonly fault: string } {
  const parsed = incoming.safeParse(body);
  if (!parsed.success) return { fault: parsed.error.issues[0]?.message ?? 'The activity is not one' };
  const { type, id, text, value, channelData } = parsed.data;
  const inputKey = keyOf(channelData?.clientActivityID, id);
  if (type !== 'message') return { inputKey };
  const said = text ?? (typeof value === 'string' ? value.slice(0, longestMessage) : '');
  const clientActivityID = channelData?.clientActivityID;
  return {
    inputKey,
    activity: { type, text: said, ...(clientActivityID === undefined ? {} : { channelData: { clientActivityID } }) },
  };
}

/** The name of a message for ever: the client's, hashed to a bounded length, or a new one where it gave none. */
function keyOf(clientActivityId: string | undefined, id: string | undefined): string {
  const given = clientActivityId ?? id;
  if (given === undefined || given === '') return randomUUID();
  return shortened(given);
}

/** Puts into the address of a file what lets its reader have it. */
export type SignFile = (address: string) => string;

/** A saved activity as a client gets it. */
export function deliver(
  conversationId: string,
  input: boolean,
  activity: StoredActivity,
  sign: SignFile,
): StoredActivity {
  return {
    ...activity,
    ...(Array.isArray(activity['attachments'])
      ? { attachments: activity['attachments'].map((attachment: unknown) => signed(attachment, sign)) }
      : {}),
    channelId: 'directline',
    conversation: { id: conversationId },
    from: input ? { id: 'subscriber', role: 'user' } : { ...senderOf(activity), role: 'bot' },
  };
}

/** Who speaks: the bot, or an agent under their own name. */
function senderOf({ channelData }: StoredActivity): { readonly id: string; readonly name: string } {
  const { success, data } = spokenByAgent.safeParse(channelData);
  return success ? { id: 'agent', name: data.agent.name } : { id: 'kabelnet', name: 'KabelNET' };
}

const spokenByAgent = z.object({ agent: z.object({ name: z.string() }) });

/** A page's link or image sends no header, so the address itself must say who may have the file. */
function signed(attachment: unknown, sign: SignFile): unknown {
  if (typeof attachment !== 'object' || attachment === null || !('contentUrl' in attachment)) return attachment;
  const { contentUrl } = attachment;
  const isOurs = typeof contentUrl === 'string' && contentUrl.startsWith(filesPath);
  return isOurs ? { ...attachment, contentUrl: sign(contentUrl) } : attachment;
}

export interface ActivitySet {
  readonly activities: readonly StoredActivity[];
  readonly watermark: string;
}

/** A turn's activities past a watermark. */
export function turnPast(turn: Turn, watermark: number, sign: SignFile): ActivitySet {
  const { before, activities } = activitiesOf(turn);
  return {
    activities: activities
      .map((activity) => deliver(turn.conversationId, activity === turn.input, activity, sign))
      .slice(Math.max(0, watermark - before)),
    watermark: String(turn.through),
  };
}

/** The sign that an agent is writing: for the moment, and past no watermark. */
export const typingOf = (conversationId: string, name: string, watermark: number): ActivitySet => ({
  activities: [
    {
      type: 'typing',
      id: randomUUID(),
      timestamp: new Date().toISOString(),
      channelId: 'directline',
      conversation: { id: conversationId },
      from: { id: 'agent', name, role: 'bot' },
    },
  ],
  watermark: String(watermark),
});

/** A watermark that a client gives back; none or a strange one means the beginning. */
export const readWatermark = (value: unknown): number =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : 0;
