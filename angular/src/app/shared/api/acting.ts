import { Signal, computed, inject, signal } from '@angular/core';
import { Texts } from '../text/texts';
import { Problem } from './problem';
import { sentence } from './sentence';

/** One act of one button: busy while it runs, and what to say when it was refused. */
export interface Acting {
  readonly busy: Signal<boolean>;
  readonly problem: Signal<Problem | null>;
  /** The problem in words, empty when all is well. */
  readonly fault: Signal<string>;
  /** True when it was done. A second call while the first runs does nothing. */
  run(work: () => Promise<unknown>): Promise<boolean>;
  clear(): void;
}

export function acting(): Acting {
  const texts = inject(Texts);
  const busy = signal(false);
  const problem = signal<Problem | null>(null);
  return {
    busy: busy.asReadonly(),
    problem: problem.asReadonly(),
    fault: computed(() => { const it = problem(); return it ? sentence(it, texts) : ''; }),
    async run(work) {
      if (busy()) return false;
      busy.set(true);
      problem.set(null);
      try {
        await work();
        return true;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        problem.set(error);
        return false;
      } finally {
        busy.set(false);
      }
    },
    clear: () => problem.set(null),
  };
}
