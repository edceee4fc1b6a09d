/** `npm run -s agents`: adds, lists and closes the accounts of the agent desk, and gives them new passwords. */
import { parseArgs } from 'node:util';
import { isNativeError } from 'node:util/types';
import { AccountNameError, MongoAccounts, MongoSessions, roles, type Account, type Accounts } from '../services/agents';
import { toE164 } from '../services/subscribers';
import { processIo, type Io } from './io';
import { withDatabase } from './withDatabase';

const usage = `Usage: npm run -s agents -- add --name NAME --display "NAME SURNAME" --role agent|supervisor [--phone +386…] [--language sl|en]
       npm run -s agents -- list
       npm run -s agents -- password NAME
       npm run -s agents -- phone NAME +386…
       npm run -s agents -- close NAME

Works on the accounts of the agent desk, also while the service runs.

  add       makes an account and prints its password, which is shown this once
  list      prints a line for each account
  password  gives an account a new password, prints it, and signs out whoever uses the old one
  phone     sets the number where calls are put through to
  close     closes an account for good; what it did keeps its name

  --name      what is typed at the sign-in: letters a to z, digits, dots and dashes
  --display   the name that subscribers read
  --language  of the desk until it is switched there; Slovenian unless given

docs/desk.md tells what agents and supervisors do there.
`;

const languages = ['sl', 'en'] as const;

type Work = (accounts: Accounts, io: Io) => Promise<number>;

export async function main(args: readonly string[], io: Io = processIo): Promise<number> {
  let parsed;
  try {
    const text = { type: 'string' } as const;
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { name: text, display: text, role: text, phone: text, language: text, help: { type: 'boolean' } },
    });
  } catch (error) {
    return refuse(io, isNativeError(error) ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help === true) {
    io.stdout.write(usage);
    return 0;
  }
  const work = workOf(positionals, values);
  if (typeof work === 'string') return refuse(io, work);
  return withDatabase(io, async ({ connection }) => {
    const now = (): Date => new Date();
    const sessions = new MongoSessions(connection, now);
    const accounts = new MongoAccounts(connection, now, sessions);
    await Promise.all([accounts.prepare(), sessions.prepare()]);
    return work(accounts, io);
  });
}

function refuse(io: Io, reason: string): number {
  io.stderr.write(`${reason}\n\n${usage}`);
  return 2;
}

type Values = Readonly<Partial<Record<'name' | 'display' | 'role' | 'phone' | 'language', string>>>;

/** What is to be done, or why it cannot be. */
function workOf([what, name, phone, ...more]: readonly string[], values: Values): Work | string {
  if (more.length > 0) return 'That is too much: see below.';
  const flags = Object.keys(values).length;
  if (what === 'add') return name === undefined ? adding(values) : 'Name the account with --name.';
  if (flags > 0) return 'Only add takes what begins with two dashes.';
  if (what === 'list' && name === undefined) return list;
  if (what === 'phone' && name !== undefined && phone !== undefined) return calling(name, phone);
  if (name !== undefined && phone === undefined) {
    if (what === 'password') return renewing(name);
    if (what === 'close') return closing(name);
  }
  return 'Name what to do: add, list, password NAME, phone NAME +386…, or close NAME.';
}

function adding({ name, display, role: wanted, phone: dialled, language: spoken = 'sl' }: Values): Work | string {
  const role = roles.find((one) => one === wanted);
  const language = languages.find((one) => one === spoken);
  const displayName = display?.trim() ?? '';
  const phone = dialled === undefined ? undefined : toE164(dialled);
  if (name === undefined || displayName === '' || role === undefined)
    return 'An account needs --name, --display, and --role agent or --role supervisor.';
  if (displayName.length > 60) return 'The name that subscribers read has 60 characters at most.';
  if (language === undefined) return 'The language of the desk is sl or en.';
  if (dialled !== undefined && phone === undefined) return noPhone(dialled);
  return async (accounts, io) => {
    try {
      const account = { name, displayName, role, language, ...(phone === undefined ? {} : { phone }) };
      io.stdout.write(credentials(await accounts.add(account)));
      return 0;
    } catch (error) {
      if (!(error instanceof AccountNameError)) throw error;
      io.stderr.write(`${error.message}\n`);
      return 1;
    }
  };
}

const list: Work = async (accounts, io) => {
  for (const account of await accounts.list()) io.stdout.write(`${lineOf(account)}\n`);
  return 0;
};

const lineOf = ({ name, role, active, language, phone, displayName }: Account): string =>
  [name, role, active ? 'open' : 'closed', language, phone ?? '-', displayName].join('\t');

const renewing =
  (name: string): Work =>
  async (accounts, io) => {
    const renewed = await accounts.renewPassword(name);
    if (renewed === undefined) return unknown(io, name);
    io.stdout.write(credentials(renewed));
    return 0;
  };

function calling(name: string, dialled: string): Work | string {
  const phone = toE164(dialled);
  if (phone === undefined) return noPhone(dialled);
  return async (accounts, io) => ((await accounts.changePhone(name, phone)) ? 0 : unknown(io, name));
}

const closing =
  (name: string): Work =>
  async (accounts, io) =>
    (await accounts.close(name)) ? 0 : unknown(io, name);

const credentials = ({ name, password }: { readonly name: string; readonly password: string }): string =>
  `user: ${name} password: ${password}\n`;

const noPhone = (phone: string): string => `${phone} is no phone number; write it as +386….`;

function unknown(io: Io, name: string): number {
  io.stderr.write(`There is no open account ${name}; see: npm run -s agents -- list\n`);
  return 1;
}
