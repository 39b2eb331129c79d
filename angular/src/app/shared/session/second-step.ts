import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Control } from '../form/control';
import { ErrorSummary } from '../form/error-summary';
import { Field } from '../form/field';
import { form } from '../form/form';
import { required } from '../form/rules';
import { T } from '../text/t';
import { Busy } from '../ui/busy';
import { DemoCode } from './demo-code';
import { Passkeys } from './passkeys';
import { PendingSignIn, Session } from './session';

/** What comes after a right password: a passkey, the code of an app, or one of the paper. */
@Component({
  selector: 'app-second-step',
  imports: [Busy, Control, DemoCode, ErrorSummary, Field, T],
  template: `
    <app-errors [form]="form" [safe]="'common.factor.safe' | t" />
    <h1>{{ 'common.factor.title' | t }}</h1>
    @if (has('passkey')) {
      <button class="btn go full" type="button" [appBusy]="busy()" (click)="byPasskey()">{{ 'common.factor.passkey' | t }}</button>
    }
    @if (byCode()) {
      <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
        @if (!paper()) {<app-demo-code [userName]="userName()" [tries]="form.tries()" />}
        @if (paper()) {
          <app-field [form]="form" name="code" [label]="'common.factor.paper' | t" [hint]="'common.factor.paperHint' | t">
            <input appControl dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck="false">
          </app-field>
        } @else {
          <app-field [form]="form" name="code" [label]="'common.factor.code' | t" [hint]="'common.factor.codeHint' | t">
            <input appControl dir="ltr" inputmode="numeric" autocomplete="one-time-code" spellcheck="false">
          </app-field>
        }
        <button class="btn full" [class.go]="!has('passkey')" type="submit" [appBusy]="busy()">{{ 'common.factor.go' | t }}</button>
      </form>
      @if (has('totp') && has('recovery')) {
        <p><button class="btn bare" type="button" (click)="change()">{{ (paper() ? 'common.factor.useApp' : 'common.factor.usePaper') | t }}</button></p>
      }
    }
    <details><summary>{{ 'common.factor.lost' | t }}</summary><p>{{ 'common.factor.lostHelp' | t }}</p></details>
    <p><button class="btn bare" type="button" (click)="again.emit()">{{ 'common.back' | t }}</button></p>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecondStep {
  readonly #session = inject(Session);
  readonly #passkeys = inject(Passkeys);
  readonly #router = inject(Router);
  readonly pending = input.required<PendingSignIn>();
  readonly userName = input.required<string>();
  readonly done = output<void>();
  readonly again = output<void>();
  protected readonly form = form({ code: '' }, { code: required });
  readonly #wantsPaper = signal(false);
  /** The server has let the person in; this stays until the files of their page are here, which on a slow link takes a while. */
  readonly #isIn = signal(false);
  protected readonly busy = computed(() => this.form.busy() || (this.#isIn() && this.#router.currentNavigation() !== null));
  protected readonly byCode = computed(() => this.has('totp') || this.has('recovery'));
  protected readonly paper = computed(() => this.#wantsPaper() || !this.has('totp'));

  protected has(way: string): boolean {
    return this.pending().ways.includes(way);
  }

  protected change(): void {
    this.form.reset({ code: '' });
    this.#wantsPaper.update(paper => !paper);
  }

  protected send(event: Event): Promise<void> {
    event.preventDefault();
    const body = { token: this.pending().token };
    return this.#prove(() => this.form.send(({ code }) => this.#session.enter('/api/session/factor', { ...body, code })));
  }

  protected byPasskey(): Promise<void> {
    this.form.clear();
    const sign = () => this.#passkeys.sign('/api/session/passkey/options', { token: this.pending().token });
    return this.#prove(() => this.form.run(async () => this.#session.enter('/api/session/passkey', await sign())));
  }

  /** Proved once, another press only asks for the page again, as after a line that was cut: the proof would be refused as used. */
  async #prove(proof: () => Promise<boolean>): Promise<void> {
    if (this.busy()) return;
    if (!this.#isIn()) this.#isIn.set(await proof());
    if (this.#isIn()) this.done.emit();
  }
}
