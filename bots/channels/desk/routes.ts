/** The agent desk: its sessions and its API. What it offers stands beside, a file for each part of the office's work. */
import type { Server } from 'restify';
import type { Accounts, Sessions } from '../../../services/agents';
import { registerContent, type DeskContentOptions } from './content';
import { SessionCookie } from './cookie';
import { Desk } from './desk';
import { Guard } from './guard';
import { registerRequests, type DeskRequestsOptions } from './requests';
import { registerSession } from './session';

export interface DeskOptions extends Omit<DeskRequestsOptions, 'subscribers'>, Omit<DeskContentOptions, 'subscribers'> {
  readonly subscribers: DeskRequestsOptions['subscribers'] & DeskContentOptions['subscribers'];
  readonly accounts: Pick<Accounts, 'find' | 'verify'>;
  readonly sessions: Pick<Sessions, 'open' | 'accountOf' | 'close'>;
  readonly publicUrl: string | undefined;
  readonly trustedProxies: number;
}

/** Registers the routes; the desk takes more, and its guard knows who opens a WebSocket. */
export function registerDesk(server: Server, options: DeskOptions): { readonly desk: Desk; readonly guard: Guard } {
  const cookie = new SessionCookie(options.publicUrl);
  const guard = new Guard({ ...options, cookie });
  const desk = new Desk(server, guard);
  registerSession(server, desk, { ...options, cookie, guard });
  registerRequests(desk, options);
  registerContent(desk, options);
  return { desk, guard };
}
