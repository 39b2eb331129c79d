import { Injectable, signal } from '@angular/core';

/** Whether the last request got through. Shown as one quiet line, never as an alarm. */
@Injectable({ providedIn: 'root' })
export class Connection {
  readonly #lost = signal(false);
  readonly lost = this.#lost.asReadonly();

  constructor() {
    addEventListener('offline', () => this.#lost.set(true));
    addEventListener('online', () => this.#lost.set(false));
  }

  report(reached: boolean): void {
    this.#lost.set(!reached);
  }
}
