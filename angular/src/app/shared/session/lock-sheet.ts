import { ChangeDetectionStrategy, Component, effect, inject, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { Api } from '../api/client';
import { ErrorSummary } from '../form/error-summary';
import { form } from '../form/form';
import { Password } from '../form/password';
import { required } from '../form/rules';
import { T } from '../text/t';
import { Busy } from '../ui/busy';
import { Sheet } from '../ui/sheet';
import { Lock } from './lock';
import { Passkeys } from './passkeys';
import { Session } from './session';
import { SessionEnded } from './session-ended';

/** Asks whoever is there to show that it is them. Nothing of the page, nor whose it is, can be seen before. */
@Component({
  selector: 'app-lock-sheet',
  imports: [Busy, ErrorSummary, Password, Sheet, T],
  template: `
    @if (lock.asking()) {
      <app-sheet [title]="'common.lock.title' | t" [closable]="false">
        <p>{{ 'common.lock.why' | t }}</p>
        <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
          <app-errors [form]="form" />
          <app-password [form]="form" name="password" [label]="'shared.signIn.password' | t" />
          <button class="btn go full" type="submit" [appBusy]="form.busy()">{{ 'common.lock.go' | t }}</button>
        </form>
        @if (session.state().hasPasskey) {
          <button class="btn full" type="button" [appBusy]="form.busy()" (click)="byPasskey()">{{ 'common.lock.passkey' | t }}</button>
        }
        <p><button class="btn bare" type="button" (click)="out()">{{ 'common.lock.out' | t }}</button></p>
      </app-sheet>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LockSheet {
  readonly #api = inject(Api);
  readonly #ended = inject(SessionEnded);
  readonly #passkeys = inject(Passkeys);
  readonly #router = inject(Router);
  protected readonly lock = inject(Lock);
  protected readonly session = inject(Session);
  protected readonly form = form({ password: '' }, { password: required });

  constructor() {
    effect(() => { if (this.lock.asking()) untracked(() => this.form.reset({ password: '' })); });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    await this.#end(await this.form.send(({ password }) => this.#api.act('/api/session/unlock', { password })));
  }

  protected async byPasskey(): Promise<void> {
    const sign = () => this.#passkeys.sign('/api/session/confirmation/passkey/options');
    await this.#end(await this.form.run(async () => this.#api.act('/api/session/confirmation/passkey', await sign())));
  }

  protected async out(): Promise<void> {
    if (await this.form.run(() => this.session.signOut())) location.replace('/signed-out');
  }

  async #end(done: boolean): Promise<void> {
    if (this.form.problem()?.kind === 'signed-out') {
      this.lock.giveWay();
      await this.#ended.signInAgain();
      this.lock.open();
      return;
    }
    if (!done) return;
    this.form.reset({ password: '' });
    // Locked before this page was loaded: only now the server says whose it is.
    if (this.session.locked()) {
      await this.session.reload();
      await this.#router.navigateByUrl(this.#router.url, { onSameUrlNavigation: 'reload', replaceUrl: true });
    }
    this.lock.open();
  }
}
