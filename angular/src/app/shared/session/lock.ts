import { Injectable, signal } from '@angular/core';

/** The person is away: everything is hidden at once, and what was typed stays where it is until they show who they are. */
@Injectable({ providedIn: 'root' })
export class Lock {
  readonly #asking = signal(false);
  readonly #hidden = signal(false);
  #waiting: (() => void)[] = [];

  /** True while the person is asked who they are. */
  readonly asking = this.#asking.asReadonly();
  /** True while nothing of the page may be seen. */
  readonly hidden = this.#hidden.asReadonly();

  hide(): void {
    this.#cover(true);
    this.#asking.set(true);
  }

  /** The server has answered that the session is locked: done when it is open again. */
  wait(): Promise<void> {
    this.hide();
    return new Promise(done => this.#waiting.push(done));
  }

  /** The session ended while it was locked: the page stays hidden, and sign-in is asked instead. */
  giveWay(): void {
    this.#asking.set(false);
  }

  /** The person is back. */
  open(): void {
    this.#asking.set(false);
    this.#cover(false);
    for (const done of this.#waiting.splice(0)) done();
  }

  /** Dialogs too, which lie above everything: done by the style sheet. */
  #cover(on: boolean): void {
    this.#hidden.set(on);
    document.documentElement.toggleAttribute('data-locked', on);
  }
}
