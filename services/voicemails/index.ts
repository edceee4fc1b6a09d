/** Voicemails: what callers left for the office, kept for thirty days. */
export { DemoRecordings } from './demoRecordings';
export { MongoVoicemails } from './mongoVoicemails';
export { TwilioRecordings } from './twilioRecordings';
export { RecordingError, type NewVoicemail, type Recordings, type Voicemail, type Voicemails } from './voicemails';
