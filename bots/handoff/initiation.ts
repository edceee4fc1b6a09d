/** What the humans of another house get of a conversation: what is known and what was said, as `handoff.initiate` and message by message. */
import { z } from 'zod';
import { filesPath, type FileRef } from '../../services/attachments';
import { initiateEvent, type Handoff, type HandoffInitiate, type SaidActivity } from '../../services/handoff';
import { activitiesOf, type StoredActivity, type Turn } from '../../services/turns';
import { knownOf, type KnownOptions } from '../channels/desk/known';

export interface Passed extends SaidActivity {
  /** Activities of the conversation up to and with it. */
  readonly through: number;
}

/** `handoff.initiate` with all that was said up to a watermark. */
export async function initiationOf(
  head: Turn,
  handoff: Handoff,
  said: readonly SaidActivity[],
  options: KnownOptions,
): Promise<HandoffInitiate> {
  const { reason, language, channel, since, subscriberNumber, verification } = handoff;
  const { subscriber, open, answers, steps, requests } = await knownOf(head, handoff, options);
  const context = {
    reason,
    language,
    channel,
    since: since.toISOString(),
    subscriberNumber,
    verification,
    ...(subscriber === undefined ? {} : { subscriber }),
    ...(open === undefined ? {} : { open }),
    answers,
    steps: steps.map(({ sl }) => sl),
    requests,
  };
  return initiateEvent(handoff, context, said);
}

/** What was said in a turn, each with the watermark after it. */
export function saidIn(turn: Turn): readonly Passed[] {
  const { before, activities } = activitiesOf(turn);
  return activities.map((activity, place) => ({
    type: 'message',
    id: activity.id,
    timestamp: turn.at.toISOString(),
    from: activity === turn.input ? { id: 'subscriber', name: '' } : speakerOf(activity),
    text: typeof activity['text'] === 'string' ? activity['text'] : '',
    files: filesOf(activity),
    through: before + place + 1,
  }));
}

const byAgent = z.object({ agent: z.object({ name: z.string() }) });

function speakerOf({ channelData }: StoredActivity): SaidActivity['from'] {
  const { success, data } = byAgent.safeParse(channelData);
  return success ? { id: 'agent', name: data.agent.name } : { id: 'bot', name: 'KabelNET' };
}

const attached = z.array(z.unknown());
const file = z.object({ name: z.string(), contentUrl: z.string().startsWith(filesPath) });

function filesOf({ attachments }: StoredActivity): readonly FileRef[] {
  return (attached.safeParse(attachments).data ?? []).flatMap((one) => {
    const read = file.safeParse(one);
    return read.success ? [{ id: read.data.contentUrl.slice(filesPath.length), name: read.data.name }] : [];
  });
}
