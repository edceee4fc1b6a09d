/** SMS that subscribers send us: `POST /sms/incoming` is the address to configure. They opt out and in again; all else is told how to reach us. */
import type { Request, Response, Server } from 'restify';
import MessagingResponse from 'twilio/lib/twiml/MessagingResponse';
import { z } from 'zod';
import type { Wording } from '../../../cards/wording';
import type { SmsNumbers } from '../../../services/smsNumbers';
import { toE164 } from '../../../services/subscribers';
import type { Language } from '../../../services/understanding';
import { refuse } from '../http';
import { verify, type VerificationOptions } from '../twilioVoice/verification';

export interface SmsOptions {
  readonly numbers: Pick<SmsNumbers, 'setOut' | 'takeAnswer'>;
  readonly wordings: Readonly<Record<Language, Wording>>;
  readonly officePhone: string;
  readonly officeContact: string;
  readonly verification: VerificationOptions;
  /** Told what to set when a request is refused. */
  readonly log: (line: string) => void;
}

const fields = z.object({ From: z.string(), Body: z.string().default('') });

const out = /^(?:stop|stopall|unsubscribe|quit|end|cancel|odjava|odjavi|odjavite)$/;
const into = /^(?:start|unstop|prijava|prijavi|prijavite)$/;

export function registerSms(server: Server, options: SmsOptions): void {
  const path = '/sms/incoming';
  server.post(path, async (request: Request, response: Response) => {
    const posted: unknown = request.body;
    const all = typeof posted === 'object' && posted !== null ? { ...posted } : {};
    const verified = verify(request, all, options.verification);
    if (!verified.ok) {
      options.log(`POST ${path} was refused: ${verified.fix}`);
      refuse(response, 403, 'NotSigned', 'This address is for Twilio');
      return;
    }
    const read = fields.safeParse(posted);
    const from = read.success ? toE164(read.data.From) : undefined;
    const answer = from === undefined || !read.success ? undefined : await answerTo(from, read.data.Body, options);
    const twiml = new MessagingResponse();
    if (answer !== undefined) twiml.message(answer);
    response.header('Content-Type', 'text/xml; charset=utf-8');
    response.sendRaw(200, twiml.toString());
  });
}

async function answerTo(from: string, body: string, options: SmsOptions): Promise<string | undefined> {
  const { numbers, wordings, officePhone, officeContact } = options;
  const said = body
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '');
  const { smsOut, smsIn } = wordings.sl.messages;
  if (out.test(said) || into.test(said)) {
    await numbers.setOut(from, out.test(said));
    return out.test(said) ? smsOut : smsIn;
  }
  if (!(await numbers.takeAnswer(from))) return undefined;
  // Nobody knows in which language it is read.
  return [wordings.sl, wordings.en].map(({ messages }) => messages.smsReach(officePhone, officeContact)).join('\n');
}
