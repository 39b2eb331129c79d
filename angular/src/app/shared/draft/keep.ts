import { Injectable, Signal, effect, inject, signal, untracked } from '@angular/core';
import type { Form } from '../form/form';

/** What was typed and not sent, by the form it belongs to. In memory only: it goes with the page, at sign-out and at leaving. */
@Injectable({ providedIn: 'root' })
export class TypedValues {
  readonly all = new Map<string, Readonly<Record<string, unknown>>>();
}

export interface Kept<T> {
  /** True while the form shows something that was typed before and is not saved. */
  readonly isBack: Signal<boolean>;
  /** What the server has; typed values that differ from it are put back on top. The name must be of this form of this record. */
  start(name: string, saved: T): void;
  /** It was sent: nothing is kept any more. */
  done(): void;
  /** Leaves what was typed and goes back to what is saved. */
  again(): void;
}

/**
 * For forms the server keeps no draft of, because saving them is an act: a score, a recommendation, a decision. What is
 * typed survives a reload of the record (also after somebody else's change), another page in between, and the way back.
 */
export function keep<T extends object>(form: Form<T>): Kept<T> {
  const { all } = inject(TypedValues);
  const isBack = signal(false);
  let name = '';
  let saved: T | null = null;

  effect(() => {
    const now = form.values();
    if (!saved) return;
    const typed = Object.fromEntries(Object.entries(now).filter(([key, value]) => value !== (saved as Record<string, unknown>)[key]));
    if (Object.keys(typed).length) all.set(name, typed);
    else { all.delete(name); untracked(() => isBack.set(false)); }
  });

  return {
    isBack: isBack.asReadonly(),
    start(of, from) {
      [name, saved] = [of, from];
      const typed = all.get(of);
      form.reset({ ...from, ...typed });
      isBack.set(!!typed);
    },
    done() {
      saved = null;
      all.delete(name);
      isBack.set(false);
    },
    again() {
      if (saved) form.reset(saved);
    },
  };
}
