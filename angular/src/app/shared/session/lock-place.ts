import { ChangeDetectionStrategy, Component, Injector, ViewContainerRef, effect, inject, untracked } from '@angular/core';
import { Texts } from '../text/texts';
import { Lock } from './lock';
import { Session } from './session';

/**
 * Where the question who is there opens. Its file, and the watch over whether somebody is there, are fetched soon after sign-in:
 * the sign-in page does without them, and later they work without a connection.
 */
@Component({ selector: 'app-lock-place', template: '', changeDetection: ChangeDetectionStrategy.OnPush })
export class LockPlace {
  readonly #injector = inject(Injector);
  readonly #lock = inject(Lock);
  readonly #place = inject(ViewContainerRef);
  readonly #texts = inject(Texts);
  #begun = false;
  #opened = false;

  constructor() {
    const session = inject(Session);
    effect(() => { if (session.locked()) this.#lock.hide(); });
    effect(() => { if (this.#lock.asking()) untracked(() => void this.#begin()); });
    effect(() => { if (session.signedIn()) setTimeout(() => void this.#begin(), 3000); });
  }

  /** Tried again until the files are there; what is hidden stays hidden. */
  async #begin(): Promise<void> {
    if (this.#begun) return;
    this.#begun = true;
    try {
      const { LockSheet, Presence, entranceTexts } = await import('./entrance');
      await this.#texts.load(entranceTexts);
      this.#injector.get(Presence);
      if (!this.#opened) this.#place.createComponent(LockSheet);
      this.#opened = true;
    } catch {
      this.#begun = false;
      setTimeout(() => void this.#begin(), 10_000);
    }
  }
}
