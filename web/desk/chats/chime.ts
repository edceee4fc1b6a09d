/** A short sound when somebody waits or writes. Browsers allow it once the agent has clicked or typed. */

const remembered = 'desk-sound';
let context: AudioContext | undefined;

for (const gesture of ['pointerdown', 'keydown'])
  window.addEventListener(gesture, () => {
    context ??= new AudioContext();
    void context.resume().catch(() => undefined);
  });

export const soundIsOn = (): boolean => localStorage.getItem(remembered) !== 'off';
export const setSound = (on: boolean): void => localStorage.setItem(remembered, on ? 'on' : 'off');

export function chime(): void {
  if (context?.state !== 'running' || !soundIsOn()) return;
  const tone = context.createOscillator();
  const loudness = context.createGain();
  const at = context.currentTime;
  tone.frequency.setValueAtTime(660, at);
  tone.frequency.setValueAtTime(880, at + 0.12);
  loudness.gain.setValueAtTime(0.12, at);
  loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.3);
  tone.connect(loudness).connect(context.destination);
  tone.start(at);
  tone.stop(at + 0.3);
}
