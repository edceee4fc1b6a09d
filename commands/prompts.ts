/** `npm run prompts`: speaks ahead all that the bot says word for word, so that no caller waits for it. */
import { parseArgs } from 'node:util';
import { isNativeError } from 'node:util/types';
import { spokenAhead } from '../bots/channels/twilioVoice/spokenAhead';
import { secretIn } from '../services/secret';
import { readSettings, SettingsError } from '../services/settings';
import { openSpeech, SpeechError, type Prompt } from '../services/speech';
import { processIo, Progress, type Io } from './io';

const usage = `Usage: npm run -s prompts

Speaks every Slovenian text that calls hear word for word, with the voice of the settings (VOICE), into DATA_DIR/speech; English
is spoken by Twilio's own voice. What has been spoken before is left. The service does the same by itself after its start; this is for
a machine that is prepared ahead, and tells whether the voice works.
`;

export async function main(
  args: readonly string[],
  io: Io = processIo,
  prompts: readonly Prompt[] = spokenAhead,
): Promise<number> {
  try {
    const options = { help: { type: 'boolean', default: false } } as const;
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) {
      io.stdout.write(usage);
      return 0;
    }
  } catch (error) {
    io.stderr.write(`${isNativeError(error) ? error.message : String(error)}\n\n${usage}`);
    return 2;
  }
  try {
    return await speakAll(io, prompts);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    io.stderr.write(`${error.message}\n`);
    return 1;
  }
}

async function speakAll(io: Io, prompts: readonly Prompt[]): Promise<number> {
  const settings = readSettings(io.env);
  const secret = settings.secret ?? (await secretIn(settings.dataDir));
  const reasons = new Set<string>();
  const report = (error: unknown): void =>
    void reasons.add(error instanceof SpeechError ? error.message : String(error));
  const speech = openSpeech({ settings, secret, now: () => new Date(), report });
  const progress = new Progress(io);
  try {
    await speech.prepare();
    const tell = (done: number): void => progress.tell(`Speaking: ${done} of ${prompts.length}`);
    const { known, rendered, failed } = await speech.ready(prompts, { tell });
    progress.end();
    for (const reason of reasons) io.stderr.write(`${reason}\n`);
    io.stdout.write(`${rendered} spoken, ${known} there already, ${failed} failed\n`);
    return failed === 0 ? 0 : 1;
  } finally {
    progress.end();
    await speech.close();
  }
}
