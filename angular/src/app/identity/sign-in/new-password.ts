import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { ErrorSummary } from '../../shared/form/error-summary';
import { form } from '../../shared/form/form';
import { Password } from '../../shared/form/password';
import { required } from '../../shared/form/rules';
import { longEnough, shortest } from '../../shared/session/own-password';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';

/** Another password in place of the present one; everywhere else the person has to sign in again. */
@Component({
  selector: 'app-new-password',
  imports: [Busy, ErrorSummary, Password, T],
  template: `
    <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
      <app-errors [form]="form" />
      <h2>{{ 'identity.newPassword.title' | t }}</h2>
      <p>{{ 'identity.newPassword.why' | t }}</p>
      <app-password [form]="form" name="current" [label]="'identity.newPassword.current' | t" />
      <app-password [form]="form" name="password" [label]="'identity.newPassword.wanted' | t" [hint]="'common.start.hint' | t: { min: shortest }" />
      <button class="btn go full" type="submit" [appBusy]="form.busy()">{{ 'identity.newPassword.go' | t }}</button>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewPassword {
  readonly #api = inject(Api);
  readonly made = output();
  protected readonly shortest = shortest;
  protected readonly form = form({ current: '', password: '' }, { current: required, password: longEnough });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.form.send(values => this.#api.act('/api/session/password', values, { method: 'PUT' }))) this.made.emit();
  }
}
