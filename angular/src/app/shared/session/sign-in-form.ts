import { ChangeDetectionStrategy, Component, ViewContainerRef, inject, input, output, signal, viewChild } from '@angular/core';
import { Control } from '../form/control';
import { ErrorSummary } from '../form/error-summary';
import { Field } from '../form/field';
import { form } from '../form/form';
import { Password } from '../form/password';
import { required } from '../form/rules';
import { T } from '../text/t';
import { Busy } from '../ui/busy';
import { Texts } from '../text/texts';
import { PendingSignIn, Session } from './session';

/** User name and password, then the second step, or a passkey alone; on the sign-in page and over a page whose session has ended. */
@Component({
  selector: 'app-sign-in-form',
  imports: [Busy, Control, ErrorSummary, Field, Password, T],
  template: `
    <ng-container #second />
    @if (!pending()) {
      <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
        <app-errors [form]="form" [safe]="'shared.signIn.safe' | t" />
        <ng-content />
        <app-field [form]="form" name="userName" [label]="'shared.signIn.userName' | t">
          <input appControl dir="ltr" [attr.autocomplete]="isOwn ? 'username' : 'off'" autocapitalize="none" spellcheck="false">
        </app-field>
        <app-password [form]="form" name="password" [kind]="isOwn ? 'current-password' : 'one-time-code'" [label]="'shared.signIn.password' | t" />
        @if (!userName()) {
          <label class="tick"><input type="checkbox" [checked]="isOwn" (change)="own($event)"><span>{{ 'shared.signIn.own' | t }}</span></label>
        }
        <button class="btn go full" type="submit" [appBusy]="form.busy()">{{ (form.busy() ? 'shared.signIn.busy' : 'shared.signIn.go') | t }}</button>
        <button class="btn full" type="button" [appBusy]="form.busy()" (click)="byPasskey()">{{ 'shared.signIn.passkey' | t }}</button>
      </form>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInForm {
  readonly #session = inject(Session);
  /** Filled in where the session of a known person has ended. */
  readonly userName = input('');
  readonly done = output<void>();
  readonly #texts = inject(Texts);
  readonly second = viewChild.required('second', { read: ViewContainerRef });
  /** True while the second step stands in the place of this form. */
  protected readonly pending = signal(false);
  protected readonly form = form({ userName: '', password: '' }, { userName: required, password: required });

  ngOnInit(): void {
    this.form.set('userName', this.userName());
  }

  protected get isOwn(): boolean {
    return this.#session.ownDevice;
  }

  protected own(event: Event): void {
    this.#session.ownDevice = (event.target as HTMLInputElement).checked;
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(async v => {
      const pending = await this.#session.signIn(v.userName.trim(), v.password);
      if (pending) await this.#goOn(pending, v.userName.trim());
    });
    this.form.set('password', done ? '' : this.form.get('password'));
    if (done && !this.pending()) this.done.emit();
  }

  /** The second step and its words are downloaded when somebody has come so far: most first visits end before. */
  async #goOn(pending: PendingSignIn, userName: string): Promise<void> {
    const { SecondStep, entranceTexts } = await import('./entrance');
    await this.#texts.load(entranceTexts);
    const end = () => {
      this.second().clear();
      this.pending.set(false);
    };
    this.pending.set(true);
    // Not by `bindings`: what Angular brings for them weighs 2 KB of the first visit.
    const step = this.second().createComponent(SecondStep);
    step.setInput('pending', pending);
    step.setInput('userName', userName);
    step.instance.done.subscribe(() => this.done.emit());
    step.instance.again.subscribe(end);
  }

  /** Without name and password: the passkey says who it is. Its code is downloaded by those who use it. */
  protected async byPasskey(): Promise<void> {
    this.form.clear();
    if (await this.form.run(() => this.#session.signInByPasskey())) this.done.emit();
  }
}
