import { Signal, inject, signal } from '@angular/core';
import { Problem } from '../../shared/api/problem';
import { sentence } from '../../shared/api/sentence';
import { Texts } from '../../shared/text/texts';

/** One act of one button: busy while it runs, and the sentence when it was refused. */
export interface Act {
  readonly busy: Signal<boolean>;
  readonly fault: Signal<string>;
  run(work: () => Promise<unknown>): Promise<boolean>;
}

export function act(): Act {
  const texts = inject(Texts);
  const busy = signal(false);
  const fault = signal('');
  return {
    busy,
    fault,
    async run(work) {
      if (busy()) return false;
      busy.set(true);
      fault.set('');
      try {
        await work();
        return true;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        fault.set(sentence(error, texts));
        return false;
      } finally {
        busy.set(false);
      }
    },
  };
}
