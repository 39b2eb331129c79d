import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Problem } from '../api/problem';
import { sentence } from '../api/sentence';
import { T } from '../text/t';
import { Texts } from '../text/texts';
import { Busy } from '../ui/busy';
import { Session } from './session';

/** Signs out here, or everywhere; afterwards the sign-in page, and nothing of the page before. */
@Component({
  selector: 'app-sign-out',
  imports: [Busy, T],
  template: `
    <button class="btn bare" type="button" [appBusy]="busy()" (click)="out(false)">{{ 'common.signOut' | t }}</button>
    <button class="btn bare" type="button" [appBusy]="busy()" (click)="out(true)">{{ 'common.signOutAll' | t }}</button>
    @if (failed()) {<p class="err" role="alert">{{ failed() }}</p>}
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignOut {
  readonly #session = inject(Session);
  readonly #texts = inject(Texts);
  protected readonly busy = signal(false);
  protected readonly failed = signal('');

  protected async out(everywhere: boolean): Promise<void> {
    this.busy.set(true);
    try {
      await this.#session.signOut(everywhere);
      location.replace('/signed-out'); // A new page: nothing of this one stays in memory.
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.failed.set(sentence(error, this.#texts));
      this.busy.set(false);
    }
  }
}
