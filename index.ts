/** KabelNET support bot: settings → database → the service over it. What the service is made of stands in `service.ts`. */
import type { Credentials } from './services/agents';
import { openDatabase, type Database } from './services/database';
import { readSettings } from './services/settings';

/** `npm start`: runs until SIGTERM or Ctrl-C. Answers with an exit code when it could not start. */
export async function main(): Promise<number | undefined> {
  let database: Database | undefined;
  try {
    const settings = readSettings(process.env);
    database = await openDatabase({
      uri: settings.mongodbUri,
      dataDir: settings.dataDir,
      mongodBinary: settings.mongodBinary,
      log: (line) => process.stderr.write(`${line}\n`),
      // While the database comes up on one core, the rest is loaded on the other.
      onStarting: () => void import('./service.js'),
    });
    const { start } = await import('./service.js');
    const service = await start(settings, database);
    const stop = (): void => {
      service.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    };
    process.once('SIGTERM', stop).once('SIGINT', stop);
    process.stdout.write(
      [
        `KabelNET support bot (${settings.mode} mode)`,
        `  website with the chat  ${service.url}/`,
        ...(settings.mode === 'demo' && settings.phone ? [`  phone simulator        ${service.url}/phone`] : []),
        ...(settings.mode === 'demo' ? [`  mail and SMS it sends  ${service.url}/dev/outbox`] : []),
        `  state                  ${service.url}/readyz`,
        ...deskLines(`${service.url}/agent`, service.services.firstAccount),
        '',
      ].join('\n'),
    );
    return undefined;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    await database?.close();
    return 1;
  }
}

/** Where agents work; on the first start with the account that it has made, whose password is shown this once. */
const deskLines = (url: string, first?: Credentials): readonly string[] => [
  `  agent desk             ${url}`,
  ...(first === undefined ? [] : [`${url} user: ${first.name} password: ${first.password}`]),
];
