import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { Api } from '../api/client';
import { Control } from '../form/control';
import { ErrorSummary } from '../form/error-summary';
import { Field } from '../form/field';
import { form } from '../form/form';
import { Password } from '../form/password';
import { required } from '../form/rules';
import { T } from '../text/t';
import { Busy } from '../ui/busy';
import { Sheet } from '../ui/sheet';
import { Confirmation } from './confirmation';
import { DemoCode } from './demo-code';
import { Passkeys } from './passkeys';
import { Session } from './session';
import { headerOf } from './webauthn';

/** Asks for a passkey, or for password and code by those who have none; then the act goes on by itself. */
@Component({
  selector: 'app-confirm-sheet',
  imports: [Busy, Control, DemoCode, ErrorSummary, Field, Password, Sheet, T],
  template: `
    @if (confirmation.asking()) {
      <app-sheet [title]="'common.confirm.title' | t" (closed)="confirmation.end(null)">
        <app-errors [form]="form" />
        <p>{{ 'common.confirm.why' | t }}</p>
        @if (passkey()) {
          <button class="btn go full" type="button" [appBusy]="form.busy()" (click)="sign()">{{ 'common.confirm.passkey' | t }}</button>
        } @else {
          <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
            <app-password [form]="form" name="password" [label]="'shared.signIn.password' | t" />
            <app-demo-code [userName]="session.state().userName ?? ''" [tries]="form.tries()" />
            <app-field [form]="form" name="code" [label]="'common.factor.code' | t" [hint]="'common.factor.codeHint' | t">
              <input appControl dir="ltr" autocomplete="one-time-code" spellcheck="false">
            </app-field>
            <button class="btn go full" type="submit" [appBusy]="form.busy()">{{ 'common.confirm.go' | t }}</button>
          </form>
        }
      </app-sheet>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConfirmSheet {
  readonly #api = inject(Api);
  readonly #passkeys = inject(Passkeys);
  protected readonly session = inject(Session);
  protected readonly confirmation = inject(Confirmation);
  readonly #signature = computed(() => this.confirmation.asking()?.signature ?? null);
  protected readonly passkey = computed(() => this.#signature() !== null || this.session.state().hasPasskey === true);
  protected readonly form = form({ password: '', code: '' }, { password: required, code: required });

  constructor() {
    effect(() => {
      if (!this.confirmation.asking()) return;
      untracked(() => {
        this.form.reset({ password: '', code: '' });
        if (this.passkey()) void this.sign();
      });
    });
  }

  protected async sign(): Promise<void> {
    let headers: Record<string, string> = {};
    const done = await this.form.run(async () => {
      const signature = this.#signature();
      if (signature) headers = { 'X-Confirmation': headerOf({ ...(await this.#passkeys.answer(signature)) }) };
      else await this.#api.act('/api/session/confirmation/passkey', await this.#passkeys.sign('/api/session/confirmation/passkey/options'));
    });
    if (done) this.confirmation.end(headers);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.form.send(values => this.#api.act('/api/session/confirmation', values))) this.confirmation.end({});
  }
}
