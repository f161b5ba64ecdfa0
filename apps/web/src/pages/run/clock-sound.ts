import type { ClockSign } from '../../elements/sk-countdown.ts';

const KEPT = 'stikkord-clock-sound';

/** Tones in Hz, one after another: two soft ones at five minutes and at one, three that fall at the end. */
const TONES: Readonly<Record<ClockSign, readonly number[]>> = { 5: [523], 1: [523, 523], 0: [659, 523, 392] };
const TONE_S = 0.55;
const STEP_S = 0.38;
const LOUDNESS = 0.18;

let context: AudioContext | null = null;

/** On this device, and only where somebody has chosen it. */
export function soundChosen(): boolean {
  return localStorage.getItem(KEPT) === 'on';
}

export function chooseSound(on: boolean): void {
  if (on) localStorage.setItem(KEPT, 'on');
  else localStorage.removeItem(KEPT);
}

/** A browser lets a page sound only after somebody has touched it: called at each press, it is ready when the sign comes. */
export function readySound(): void {
  if (!soundChosen()) return;
  context ??= new AudioContext();
  if (context.state === 'suspended') context.resume().catch(() => {});
}

/** Made here, of sine waves that begin and end softly: no file. Silent where sound isn't chosen or isn't let through. */
export function soundSign(sign: ClockSign): void {
  readySound();
  const to = context;
  if (to?.state !== 'running') return;
  TONES[sign].forEach((tone, index) => {
    const at = to.currentTime + 0.05 + index * STEP_S;
    const wave = to.createOscillator();
    const loudness = to.createGain();
    wave.frequency.value = tone;
    loudness.gain.setValueAtTime(0, at);
    loudness.gain.linearRampToValueAtTime(LOUDNESS, at + 0.04);
    loudness.gain.exponentialRampToValueAtTime(0.001, at + TONE_S);
    wave.connect(loudness).connect(to.destination);
    wave.start(at);
    wave.stop(at + TONE_S);
  });
}
