/** The page's sounds by Web Audio, which one click lets play for good; each phone has a knob of its own. */

/** Ringing as in Slovenia: 425 Hz, a second of tone and four of rest. */
const ringing = { hertz: 425, seconds: 1, restSeconds: 4, loudness: 0.05 };
const beeping = { hertz: 1000, seconds: 0.4, loudness: 0.08 };
/** A tone that begins or ends at once clicks. */
const edgeSeconds = 0.02;

let shared: AudioContext | undefined;

/** Made when the first call is made: a click must have come before. */
function context(): AudioContext {
  shared ??= new AudioContext();
  if (shared.state === 'suspended') void shared.resume();
  return shared;
}

export class Sounds {
  private knob: GainNode | undefined;
  private isMuted = false;

  get muted(): boolean {
    return this.isMuted;
  }

  set muted(muted: boolean) {
    this.isMuted = muted;
    if (this.knob !== undefined) this.knob.gain.value = muted ? 0 : 1;
  }

  /** To be called by a click, which browsers want before anything sounds. */
  wake(): void {
    this.output();
  }

  /** @throws DOMException when it is no sound */
  decode(content: ArrayBuffer): Promise<AudioBuffer> {
    return context().decodeAudioData(content);
  }

  /** Resolves at its end, or when the signal is aborted. */
  play(sound: AudioBuffer, signal: AbortSignal): Promise<void> {
    const source = context().createBufferSource();
    source.buffer = sound;
    source.connect(this.output());
    return ended(source, signal);
  }

  /** Rings again and again until the signal is aborted. */
  ring(signal: AbortSignal): void {
    const again = (): void => {
      if (!signal.aborted) void this.tone(ringing, signal);
    };
    again();
    const timer = setInterval(again, (ringing.seconds + ringing.restSeconds) * 1000);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  }

  beep(signal: AbortSignal): Promise<void> {
    return this.tone(beeping, signal);
  }

  private tone(
    { hertz, seconds, loudness }: { hertz: number; seconds: number; loudness: number },
    signal: AbortSignal,
  ): Promise<void> {
    const { currentTime: now } = context();
    const tone = context().createOscillator();
    const volume = context().createGain();
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0, now);
    volume.gain.linearRampToValueAtTime(loudness, now + edgeSeconds);
    volume.gain.setValueAtTime(loudness, now + seconds - edgeSeconds);
    volume.gain.linearRampToValueAtTime(0, now + seconds);
    tone.connect(volume).connect(this.output());
    const over = ended(tone, signal);
    tone.stop(now + seconds);
    return over;
  }

  private output(): GainNode {
    if (this.knob === undefined) {
      this.knob = context().createGain();
      this.knob.gain.value = this.isMuted ? 0 : 1;
      this.knob.connect(context().destination);
    }
    return this.knob;
  }
}

function ended(source: AudioScheduledSourceNode, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      source.stop();
      resolve();
    };
    source.addEventListener('ended', () => {
      signal.removeEventListener('abort', stop);
      source.disconnect();
      resolve();
    });
    source.start();
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
