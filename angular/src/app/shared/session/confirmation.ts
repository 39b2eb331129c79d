import { Injectable, signal } from '@angular/core';
import type { Asked } from './passkeys';

/** A decision waits until its person has confirmed that it is them. What was typed stays where it is. */
@Injectable({ providedIn: 'root' })
export class Confirmation {
  readonly #asking = signal<{ readonly signature: Asked | null } | null>(null);
  #answer: ((headers: Record<string, string> | null) => void) | null = null;

  /** What is asked now; `signature` when a passkey must sign this very act. */
  readonly asking = this.#asking.asReadonly();

  /** Answers what the repeated request must carry, or null when the person would rather not. */
  ask(signature: Asked | null): Promise<Record<string, string> | null> {
    this.#answer?.(null);
    this.#asking.set({ signature });
    return new Promise(done => (this.#answer = done));
  }

  end(headers: Record<string, string> | null): void {
    const answer = this.#answer;
    this.#answer = null;
    this.#asking.set(null);
    answer?.(headers);
  }
}
