/** `npm run benchmark`: prints the figures that this project promises, measured on this machine. */
import { benchmarkTurns, type Row } from './benchmark/turns';

const usage = `Usage: npm run benchmark [-- turns | speech | phone | desk]
       npm run benchmark -- understanding --massive DIR

turns          turns a second and their times over real HTTP and WebSocket, everything saved, beside the bare
               framework in the same run; the start; the memory with 1,000 open chats. About a minute.
speech         the time of a sentence on the phone, spoken for the first time and kept.
phone          webhook to TwiML with a hundred calls at once, each signed and saved; the first sound of a call.
desk           messages between subscribers and agents with 200 chats open; the page with 500 requests and a long talk.
understanding  accuracy, training time, time an utterance and memory on the MASSIVE data in DIR.
`;

export async function main(args: readonly string[]): Promise<number> {
  const [which = 'turns', ...rest] = args;
  if (args.includes('--help')) {
    process.stdout.write(usage);
    return 0;
  }
  if (which === 'turns') {
    const rows = await benchmarkTurns((line) => process.stderr.write(`${line}\n`));
    process.stdout.write(table(rows));
    return 0;
  }
  if (which === 'speech') {
    const { benchmarkSpeech } = await import('./benchmark/speech.js');
    process.stdout.write(table(await benchmarkSpeech()));
    return 0;
  }
  if (which === 'phone') {
    const { benchmarkPhone } = await import('./benchmark/phone.js');
    process.stdout.write(table(await benchmarkPhone()));
    return 0;
  }
  if (which === 'desk') {
    const { benchmarkDesk } = await import('./benchmark/desk.js');
    process.stdout.write(table(await benchmarkDesk((line) => process.stderr.write(`${line}\n`))));
    return 0;
  }
  if (which === 'understanding') {
    const { main: understanding } = await import('./benchmark/understanding.js');
    return understanding(rest);
  }
  process.stderr.write(`There is no benchmark ${which}.\n\n${usage}`);
  return 2;
}

function table(rows: readonly Row[]): string {
  const all = [{ what: '', ours: 'this service', bare: 'bare framework', mark: 'mark' }, ...rows];
  const width = (column: keyof Row): number => Math.max(...all.map((row) => row[column].length));
  const widths = { what: width('what'), ours: width('ours'), bare: width('bare'), mark: width('mark') };
  return all
    .map(
      (row) =>
        `${row.what.padEnd(widths.what)}  ${row.ours.padStart(widths.ours)}  ${row.bare.padStart(widths.bare)}  ${row.mark}`,
    )
    .join('\n')
    .concat('\n');
}
