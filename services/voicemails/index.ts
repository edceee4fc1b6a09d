/** Voicemails: what callers left for the office, kept for thirty days. */
export { DemoRecordings } from './demoRecordings';
export { MongoVoicemails } from './mongoVoicemails';
export { TwilioRecordings } from './twilioRecordings';
export {
  keptDays,
  RecordingError,
  type NewVoicemail,
  type Recordings,
  type StandingVoicemails,
  type Voicemail,
  type Voicemails,
} from './voicemails';
