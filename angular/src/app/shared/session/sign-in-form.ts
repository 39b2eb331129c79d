import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Control } from '../form/control';
import { ErrorSummary } from '../form/error-summary';
import { Field } from '../form/field';
import { form } from '../form/form';
import { Password } from '../form/password';
import { required } from '../form/rules';
import { T } from '../text/t';
import { Busy } from '../ui/busy';
import { Session } from './session';

/** User name and password; on the sign-in page and over a page whose session has ended. */
@Component({
  selector: 'app-sign-in-form',
  imports: [Busy, Control, ErrorSummary, Field, Password, T],
  template: `
    <form class="stack" novalidate (submit)="send($event)">
      <app-errors [form]="form" [safe]="'shared.signIn.safe' | t" />
      <ng-content />
      <app-field [form]="form" name="userName" [label]="'shared.signIn.userName' | t">
        <input appControl dir="ltr" autocomplete="username" autocapitalize="none" spellcheck="false">
      </app-field>
      <app-password [form]="form" name="password" [label]="'shared.signIn.password' | t" />
      <button class="btn go full" type="submit" [appBusy]="form.busy()">{{ (form.busy() ? 'shared.signIn.busy' : 'shared.signIn.go') | t }}</button>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInForm {
  readonly #session = inject(Session);
  /** Filled in where the session of a known person has ended. */
  readonly userName = input('');
  readonly done = output<void>();
  protected readonly form = form({ userName: '', password: '' }, { userName: required, password: required });

  ngOnInit(): void {
    this.form.set('userName', this.userName());
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(v => this.#session.signIn(v.userName.trim(), v.password));
    this.form.set('password', done ? '' : this.form.get('password'));
    if (done) this.done.emit();
  }
}
