import { Injectable, effect, inject, untracked } from '@angular/core';
import { antiforgeryToken } from '../api/cookie';
import { Lock } from './lock';
import { Session } from './session';
import { Touched } from './touched';

const lockAfter = 5 * 60_000;
const tellAfter = 60_000;
const look = 5_000;

type Word = 'here' | 'lock' | 'unlock';

/**
 * Watches whether somebody is there: tells the server once a minute, locks after five without a key, touch or click.
 * All pages of the browser share one session, so they lock and open together.
 */
@Injectable({ providedIn: 'root' })
export class Presence {
  readonly #lock = inject(Lock);
  readonly #session = inject(Session);
  readonly #touched = inject(Touched);
  readonly #others = new BroadcastChannel('presence');
  #last = Date.now();

  constructor() {
    for (const name of ['keydown', 'pointerdown', 'wheel', 'touchmove']) {
      addEventListener(name, event => this.#touch(event), { capture: true, passive: true });
    }
    addEventListener('visibilitychange', () => this.#look());
    setInterval(() => this.#look(), look);
    this.#others.addEventListener('message', ({ data }: MessageEvent<Word>) => {
      if (data === 'here') this.#last = Date.now();
      if (data === 'lock') this.#lock.hide();
      if (data === 'unlock' && this.#lock.hidden()) this.#lock.open();
    });
    let wasHidden = false;
    effect(() => {
      const hidden = this.#lock.hidden();
      this.#session.state();
      if (!hidden) this.#last = Date.now();
      if (wasHidden && !hidden) untracked(() => this.#others.postMessage('unlock'));
      wasHidden = hidden;
    });
  }

  /** A computer that slept runs no clocks: the first touch after it is looked at before it counts. */
  #touch(event: Event): void {
    if (!event.isTrusted) return;
    this.#look();
    if (this.#lock.hidden()) return;
    this.#last = Date.now();
    this.#touched.mark();
    this.#others.postMessage('here');
    // Usually some request carries it; whoever types for long without one is told about by this.
    if (this.#session.signedIn() && Date.now() - this.#touched.toldAt > tellAfter && this.#touched.take()) {
      fetch('/api/session', { credentials: 'same-origin', headers: { 'X-Input': '1' } }).then(() => undefined, () => undefined);
    }
  }

  #look(): void {
    if (!this.#session.signedIn() || this.#lock.hidden() || Date.now() - this.#last < lockAfter) return;
    this.#lock.hide();
    this.#others.postMessage('lock');
    const headers = { 'Content-Type': 'application/json', 'X-Antiforgery': antiforgeryToken() ?? '' };
    // Without a connection the server locks by itself a minute later.
    fetch('/api/session/lock', { method: 'POST', keepalive: true, credentials: 'same-origin', headers, body: '{}' }).then(() => undefined, () => undefined);
  }
}
