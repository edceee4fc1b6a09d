/** The agent desk: its sessions and its API. What it offers stands beside, a file for each part of the office's work. */
import type { Server } from 'restify';
import type { Accounts, Presence, Sessions } from '../../../services/agents';
import { registerChats, type DeskChatsOptions } from './chats';
import { registerContent, type DeskContentOptions } from './content';
import { SessionCookie } from './cookie';
import { Desk } from './desk';
import { registerFigures, type DeskFiguresOptions } from './figures';
import { Guard } from './guard';
import { Live, type LiveOptions } from './live';
import { Overview, type OverviewOptions } from './overview';
import { registerRequests, type DeskRequestsOptions } from './requests';
import { registerSession } from './session';
import { registerTalks, type DeskTalksOptions } from './talks';
import { registerVoicemails, type DeskVoicemailsOptions } from './voicemails';

export type DeskOptions = OverviewOptions &
  DeskFiguresOptions &
  DeskRequestsOptions &
  DeskContentOptions &
  DeskVoicemailsOptions &
  DeskTalksOptions &
  Omit<DeskChatsOptions, 'overview' | 'changed'> &
  Omit<LiveOptions, 'overview'> & {
    readonly accounts: Pick<Accounts, 'verify'>;
    readonly sessions: Pick<Sessions, 'open' | 'accountOf' | 'used' | 'close'>;
    readonly presence: Pick<Presence, 'left'>;
    readonly publicUrl: string | undefined;
    readonly trustedProxies: number;
  };

/** Registers the routes; the desk takes more. What is live is to be closed with the service. */
export function registerDesk(server: Server, options: DeskOptions): { readonly desk: Desk; readonly live: Live } {
  const cookie = new SessionCookie(options.publicUrl);
  const guard = new Guard({ ...options, cookie });
  const desk = new Desk(server, guard);
  registerSession(server, desk, { ...options, cookie, guard });
  registerRequests(desk, options);
  registerContent(desk, options);
  registerFigures(desk, options);
  registerTalks(desk, options);
  const overview = new Overview(options);
  const live = new Live(guard, { ...options, overview });
  live.listen(server);
  const changed = (): void => live.changed();
  registerChats(desk, { ...options, overview, changed });
  registerVoicemails(desk, options, changed);
  return { desk, live };
}
