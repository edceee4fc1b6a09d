/** `<Dial>`: rings the phones of agents, has the first who answers whispered to, and joins the two. */
import { AgentLeg } from './agentLeg';
import type { Fields } from './gather';
import { pause, reasonOf, within } from './interruption';
import type { Choices, Earpiece, Screen } from './screen';
import type { Dial } from './twiml';

interface Dialling {
  readonly sid: string;
  readonly from: string;
  readonly screen: Pick<Screen, 'state' | 'note'>;
  readonly earpiece: Pick<Earpiece, 'ring'>;
  readonly choices: Choices;
  /** Phones of agents that ring; none when that is over. */
  agents(legs: readonly AgentLeg[]): void;
}

/** @returns what Twilio posts to the action when it is over */
export async function dial(wanted: Dial, call: Dialling, signal: AbortSignal): Promise<Fields> {
  const { screen, earpiece, choices } = call;
  const from = wanted.callerId ?? call.from;
  const fallsSilent = (): boolean => choices.automaticSilence;
  const legs = wanted.numbers.map(
    (dialled) => new AgentLeg({ dialled, parentSid: call.sid, from, fallsSilent }, signal),
  );
  const ringing = within(signal);
  try {
    screen.state({ name: 'dialling' });
    call.agents(legs);
    earpiece.ring(ringing.signal);
    const first = await whoAnswers(legs, wanted.timeout, ringing.signal);
    // Whoever picks up first has the call: the others stop ringing.
    for (const leg of legs) if (leg !== first) leg.hangUp();
    const fields = typeof first === 'string' ? notReached(first, legs) : await connect(first, wanted, ringing, screen);
    if (signal.aborted) throw reasonOf(signal);
    screen.note({ kind: 'dialled', status: fields['DialCallStatus'] ?? '', bridged: fields['DialBridged'] === 'true' });
    screen.state({ name: 'connected' });
    return fields;
  } finally {
    ringing.abort();
    for (const leg of legs) leg.hangUp();
    call.agents([]);
  }
}

function whoAnswers(
  legs: readonly AgentLeg[],
  seconds: number,
  signal: AbortSignal,
): Promise<AgentLeg | 'busy' | 'no-answer'> {
  const answered = legs.map(async (leg) => ((await leg.picked) === 'answered' ? leg : never));
  const declined = legs.map(async (leg) => ((await leg.picked) === 'declined' ? 'declined' : never));
  return Promise.race([
    ...answered,
    Promise.all(declined).then(() => 'busy' as const),
    pause(seconds * 1000, signal).then(() => 'no-answer' as const),
  ]);
}

const never = new Promise<never>(() => undefined);

const notReached = (status: 'busy' | 'no-answer', legs: readonly AgentLeg[]): Fields => ({
  DialCallStatus: status,
  DialBridged: 'false',
  ...(legs[0] === undefined ? {} : { DialCallSid: legs[0].sid }),
});

/** Who was whispered to and did not take the call was reached all the same: `completed`, but never bridged. */
async function connect(
  leg: AgentLeg,
  wanted: Dial,
  ringing: AbortController,
  screen: Dialling['screen'],
): Promise<Fields> {
  const since = performance.now();
  if (!wanted.answerOnBridge) ringing.abort();
  const taken = await leg.whisper();
  ringing.abort();
  if (taken) {
    screen.state({ name: 'joined' });
    await leg.talk();
  }
  return {
    DialCallStatus: 'completed',
    DialCallSid: leg.sid,
    DialCallDuration: String(Math.round((performance.now() - since) / 1000)),
    DialBridged: String(taken),
  };
}
