/** The agent desk: its sessions and its API. What it offers stands beside, a file for each part of the office's work. */
import type { Server } from 'restify';
import type { Accounts, Sessions } from '../../../services/agents';
import { SessionCookie } from './cookie';
import { Desk } from './desk';
import { registerFigures, type DeskFiguresOptions } from './figures';
import { Guard } from './guard';
import { registerSession } from './session';

export interface DeskOptions extends DeskFiguresOptions {
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
  registerFigures(desk, options);
  return { desk, guard };
}
