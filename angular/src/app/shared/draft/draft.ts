import { DestroyRef, Signal, effect, inject, signal, untracked } from '@angular/core';
import { Problem } from '../api/problem';

export type DraftState = 'idle' | 'typing' | 'saving' | 'saved' | 'waiting' | 'changed' | 'failed';

export interface Draft {
  readonly state: Signal<DraftState>;
  /** When the server last said it has everything. */
  readonly savedAt: Signal<Date | null>;
  /** Why it cannot be saved, for `changed` and `failed`. */
  readonly problem: Signal<Problem | null>;
  /** Saves now and waits; call before leaving the page or submitting. */
  flush(): Promise<void>;
  /** After the person has seen what changed: saves what is typed again. */
  resume(): void;
  /** What the page holds came from the server just now: nothing to save. */
  settle(): void;
}

const pause = 1000;
const retryAfter = 5000;

/**
 * Saves while the person types: one second after the last key, one save at a time, again by itself after a lost
 * connection. Someone else's change stops it until `resume`. What is typed stays in `value` in every case.
 * To be called where `inject` works. The first value is what the server already has.
 */
export function draft<T>(value: Signal<T>, save: (value: T) => Promise<unknown>): Draft {
  const state = signal<DraftState>('idle');
  const savedAt = signal<Date | null>(null);
  const problem = signal<Problem | null>(null);
  let kept = JSON.stringify(untracked(value));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  const plan = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), wait);
  };

  const run = (): Promise<void> => {
    clearTimeout(timer);
    running ??= once().finally(() => { running = null; });
    return running;
  };

  const once = async (): Promise<void> => {
    const now = untracked(value);
    const text = JSON.stringify(now);
    if (text === kept) return;
    state.set('saving');
    try {
      await save(now);
      kept = text;
      problem.set(null);
      savedAt.set(new Date());
      state.set('saved');
      if (JSON.stringify(untracked(value)) !== kept) plan(pause);
    } catch (error) {
      if (!(error instanceof Problem)) {
        state.set('waiting'); // Our own fault, said in the console; what is typed must not look as if it were being saved.
        throw error;
      }
      problem.set(error);
      const again = error.kind === 'network' || error.kind === 'broken' || error.kind === 'too-many';
      state.set(again ? 'waiting' : error.kind === 'changed' ? 'changed' : 'failed');
      if (again) plan(error.retryAfter ? error.retryAfter * 1000 : retryAfter);
    }
  };

  effect(() => {
    const text = JSON.stringify(value());
    untracked(() => {
      if (state() === 'changed') return;
      if (text === kept) {
        if (state() === 'typing') { clearTimeout(timer); state.set(savedAt() ? 'saved' : 'idle'); } // Typed and taken back.
        return;
      }
      if (!running) state.set('typing');
      plan(pause);
    });
  });

  const online = () => { if (state() === 'waiting') void run(); };
  addEventListener('online', online);
  inject(DestroyRef).onDestroy(() => {
    removeEventListener('online', online);
    // The page is left: what was typed in the last second still goes.
    if (state() === 'typing') void run(); else clearTimeout(timer);
  });

  return {
    state: state.asReadonly(),
    savedAt: savedAt.asReadonly(),
    problem: problem.asReadonly(),
    flush: async () => { if (running) await running; await run(); },
    resume: () => { state.set('typing'); plan(0); },
    settle: () => { clearTimeout(timer); kept = JSON.stringify(untracked(value)); problem.set(null); state.set('idle'); },
  };
}
