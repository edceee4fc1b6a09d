/**
 * The phone, as Twilio calls it: `POST /voice/incoming` is the only address to configure, with `/voice/status` for its status
 * callback and `/voice/fallback` for its fall-back. Whatever happens, the answer is TwiML and leaves within a second.
 */
import type { Request, Response, Server } from 'restify';
import type { Language } from '../../../services/understanding';
import { refuse, textIn } from '../http';
import { Answers } from './answers';
import { isOver, readFields, type CallFields } from './toActivity';
import { verify, type VerificationOptions } from './verification';
import { HandOver, type HandOverParts } from './handOver';
import { stationIn, toAccept, toCall, type Station } from './stations';
import { addressOf, placeIn, Voice } from './voice';

export interface VoiceOptions extends HandOverParts {
  readonly verification: VerificationOptions;
  /** Told what to set when a request is refused. */
  readonly log: (line: string) => void;
}

/** Half a second stays for the way there and back. */
const budgetMs = 500;
/** After so many requests for an answer that is not there, the call is given up. */
const giveUpAfter = 45;

export function registerVoice(server: Server, options: VoiceOptions): void {
  const { report, log, calls } = options;
  const voice = new Voice(options);
  const handOver = new HandOver(options, voice);
  const answers = new Answers({ budgetMs, report });

  const post = (path: string, answer: (request: Request, fields: CallFields) => Promise<string>): void => {
    server.post(path, async (request: Request, response: Response) => {
      const posted: unknown = request.body;
      const all = typeof posted === 'object' && posted !== null ? { ...posted } : {};
      const verified = verify(request, all, options.verification);
      if (!verified.ok) {
        log(`POST ${path} was refused: ${verified.fix}`);
        refuse(response, 403, 'NotSigned', 'This address is for Twilio');
        return;
      }
      const fields = readFields(posted);
      if (fields === undefined) {
        refuse(response, 400, 'BadArgument', 'This is no request about a call: CallSid is missing');
        return;
      }
      // An HTTP error would have Twilio play its own apology, in English.
      const twiml = await answer(request, fields).catch((error: unknown) => {
        report(error);
        return voice.giveUp();
      });
      response.header('Content-Type', 'text/xml; charset=utf-8');
      response.header('Cache-Control', 'no-store');
      response.sendRaw(200, twiml);
    });
  };

  /** The answer when it is there in time; else Twilio is asked to come again, and finds the same one. */
  const inTime = async (
    key: string,
    { w: waits, l: language }: { readonly w: number; readonly l: Language },
    work: () => Promise<string>,
    again: (waits: number) => string,
  ): Promise<string> => {
    const answer = waits > giveUpAfter ? voice.giveUp() : await answers.answer(key, work);
    return answer ?? voice.wait(again(waits + 1), waits, language);
  };

  post('/voice/incoming', (request, fields) => {
    const at = { w: Number(textIn(request.query, 'w') ?? 0), l: 'sl' } as const;
    const work = (): Promise<string> => voice.incoming(fields);
    return inTime(`${fields.CallSid} incoming`, at, work, (w) => `/voice/incoming?w=${w}`);
  });
  post('/voice/turn', (request, fields) => {
    const at = placeIn(request.query);
    if (at === undefined) return voice.fallback(fields);
    const key = `${fields.CallSid} ${at.c} ${at.t} ${at.s}`;
    // What was said came with the first request. Where that is not known, the process that had it is gone.
    const work = at.w > 0 ? () => voice.missed(at) : () => voice.turn(at, fields);
    return inTime(key, at, work, (w) => addressOf({ ...at, w }));
  });
  /** The call is at an agent, or records: what comes of it is worked out once. */
  const back = (
    path: 'dialled' | 'recorded' | 'accept',
    work: (at: Station, fields: CallFields) => Promise<string>,
    again: (at: Station, waits: number) => string,
  ): void =>
    post(`/voice/${path}`, (request, fields) => {
      const at = stationIn(request.query);
      if (at === undefined) return voice.fallback(fields);
      const key = `${fields.CallSid} ${path} ${at.c} ${at.t}`;
      return inTime(
        key,
        at,
        () => work(at, fields),
        (w) => again(at, w),
      );
    });
  back(
    'dialled',
    (at) => handOver.dialled(at),
    (at, w) => toCall('dialled', at, w),
  );
  back(
    'recorded',
    (at, fields) => handOver.recorded(at, fields),
    (at, w) => toCall('recorded', at, w),
  );
  back('accept', (at, fields) => handOver.accept(at, fields), toAccept);
  post('/voice/whisper', async (request) => {
    const at = stationIn(request.query);
    return at === undefined ? voice.giveUp() : handOver.whisper(at);
  });
  post('/voice/recording', async (request, fields) => {
    const at = stationIn(request.query);
    if (at !== undefined) await handOver.recording(at, fields);
    return '<Response/>';
  });
  post('/voice/fallback', (_request, fields) => voice.fallback(fields));
  post('/voice/status', async (_request, fields) => {
    if (isOver(fields)) await calls.end(fields.CallSid);
    return '<Response/>';
  });
}
