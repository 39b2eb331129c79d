import { Injectable, signal } from '@angular/core';

/** The session ended in the middle of something: the page stays as it is, sign-in is asked over it, then work goes on. */
@Injectable({ providedIn: 'root' })
export class SessionEnded {
  readonly #asking = signal(false);
  #waiting: (() => void)[] = [];

  readonly asking = this.#asking.asReadonly();

  signInAgain(): Promise<void> {
    this.#asking.set(true);
    return new Promise(done => this.#waiting.push(done));
  }

  signedIn(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#asking.set(false);
    for (const done of waiting) done();
  }
}
