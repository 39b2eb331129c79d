import { ChangeDetectionStrategy, Component, ViewContainerRef, effect, inject, untracked } from '@angular/core';
import { Confirmation } from './confirmation';

/** Where the sheet that asks for a confirmation opens. It comes with what a sign-in needs. */
@Component({ selector: 'app-confirm-place', template: '', changeDetection: ChangeDetectionStrategy.OnPush })
export class ConfirmPlace {
  readonly #confirmation = inject(Confirmation);
  readonly #place = inject(ViewContainerRef);

  constructor() {
    let opened = false;
    effect(() => {
      if (!this.#confirmation.asking() || opened) return;
      opened = true;
      untracked(() => import('./entrance').then(
        ({ ConfirmSheet }) => { this.#place.createComponent(ConfirmSheet); },
        () => {
          opened = false;
          this.#confirmation.end(null); // Not downloaded: the act stays undone and can be tried again.
        },
      ));
    });
  }
}
