const seconds = 0.6;

/** Browsers let a page sound once somebody has touched it. */
export const maySound = (): boolean => navigator.userActivation?.hasBeenActive ?? true;

let context: AudioContext | null = null;

/** A short tone, twice. */
export async function sound(): Promise<void> {
  context ??= new AudioContext();
  await context.resume();
  for (const after of [0, seconds]) {
    const at = context.currentTime + after;
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    tone.frequency.value = 660;
    volume.gain.setValueAtTime(0.2, at);
    volume.gain.exponentialRampToValueAtTime(0.001, at + seconds - 0.1);
    tone.connect(volume).connect(context.destination);
    tone.start(at);
    tone.stop(at + seconds);
  }
}
