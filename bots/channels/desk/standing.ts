/** Who may see a chat, and who may speak in it. */
import type { Account } from '../../../services/agents';
import type { AgentRef, Handoff, HandoffPlace } from '../../../services/handoff';

/** As subscribers read who speaks. */
export const agentOf = ({ id, displayName }: Account): AgentRef => ({ id, name: displayName });

export const isTheirs = (account: Pick<Account, 'id'>, place: HandoffPlace | undefined): boolean =>
  place?.state === 'accepted' && place.agent?.id === account.id;

/** Everyone sees what waits, an agent their own talks, and a supervisor all. */
export const maySee = (account: Pick<Account, 'id' | 'role'>, place: HandoffPlace | undefined): boolean =>
  account.role === 'supervisor' || place?.state === 'waiting' || isTheirs(account, place);

/** Calls are put through by phone and talked in there; the desk only shows them. */
export const isByPhone = ({ channel }: Pick<Handoff, 'channel'>): boolean => channel === 'phone';
