import { ChangeDetectionStrategy, Component, effect, inject, signal } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { Api } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import type { Schemas } from '../../shared/api/schemas';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { Password } from '../../shared/form/password';
import { required } from '../../shared/form/rules';
import { latinDigits } from '../../shared/format/digits';
import { longEnough, shortest } from '../../shared/session/own-password';
import { Session } from '../../shared/session/session';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { LanguageSwitch } from '../../shared/ui/language-switch';
import { Loading } from '../../shared/ui/loading';
import { Top } from '../../shared/ui/top';
import { SetupDone } from './setup-done';

/** A new installation is begun: its language, the code from the server's console, the programme, a password. Once, by one person. */
@Component({
  selector: 'app-setup',
  imports: [Busy, Control, ErrorSummary, Field, LanguageSwitch, Loading, Password, SetupDone, T, Top],
  template: `
    <app-top />
    <main id="main" class="stack" tabindex="-1">
      @if (done(); as made) {
        <app-setup-done [made]="made" [busy]="entering()" (enter)="enter(made.userName)" />
      } @else if (over()) {
        <h1>{{ 'identity.setup.overTitle' | t }}</h1>
        <p role="status">{{ 'identity.setup.over' | t: { first: 'admin-1', second: 'admin-2' } }}</p>
        <button class="btn go full" type="button" (click)="leave()">{{ 'shared.signIn.title' | t }}</button>
      } @else {
        <app-loading [of]="offer" />
        @if (offer.hasValue()) {
          <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
            <app-errors [form]="form" />
            <h1>{{ 'identity.setup.title' | t }}</h1>
            <div class="card stack tight">
              <p>{{ 'identity.setup.languageWhy' | t }}</p>
              <app-language-switch look="row" />
            </div>
            <p>{{ 'identity.setup.why' | t }}</p>
            <app-field [form]="form" name="code" [label]="'identity.setup.code' | t" [hint]="'identity.setup.codeWhere' | t">
              <input appControl dir="ltr" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" maxlength="36">
            </app-field>
            <app-field [form]="form" name="programmeCode" [label]="'identity.setup.programme' | t" [hint]="'identity.setup.programmeWhy' | t">
              <input appControl dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck="false" [attr.maxlength]="offer.value().maxProgrammeCodeLength">
            </app-field>
            <app-field [form]="form" name="currency" [label]="'identity.setup.currency' | t" [hint]="'identity.setup.currencyWhy' | t">
              <select appControl dir="ltr">@for (c of offer.value().currencies; track c) {<option [value]="c">{{ c }}</option>}</select>
            </app-field>
            <app-password [form]="form" name="password" [label]="'identity.setup.password' | t" [hint]="'common.start.hint' | t: { min: shortest }" />
            <button class="btn go full" type="submit" [appBusy]="form.busy()">{{ 'identity.setup.go' | t }}</button>
          </form>
        }
      }
    </main>
  `,
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Setup {
  readonly #api = inject(Api);
  readonly #session = inject(Session);
  readonly #texts = inject(Texts);
  protected readonly shortest = shortest;
  protected readonly offer = httpResource<Schemas['SetupFormDto']>(() => '/api/setup');
  protected readonly done = signal<Schemas['SetUpDto'] | null>(null);
  /** Somebody has set it up: another person, or this one whose answer was lost on the way. */
  protected readonly over = signal(false);
  protected readonly entering = signal(false);
  protected readonly form = form(
    { code: '', programmeCode: 'PR-1', currency: 'USD', password: '' },
    { code: required, programmeCode: required, password: longEnough });

  constructor() {
    effect(() => {
      const { cause } = (this.offer.error() ?? {}) as Error;
      if ([this.offer.error(), cause].some(e => e instanceof Problem && e.kind === 'not-found')) this.over.set(true);
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    await this.form.send(async v => {
      try {
        const body = { ...v, language: this.#texts.language(), code: latinDigits(v.code).trim(), programmeCode: latinDigits(v.programmeCode).trim() };
        this.done.set(await this.#api.act<Schemas['SetUpDto']>('/api/setup', body));
      } catch (error) {
        if (!(error instanceof Problem) || error.kind !== 'not-found') throw error;
        this.over.set(true);
      }
    });
  }

  /** Straight in with what was just chosen; if that fails the sign-in page is the way. */
  protected async enter(userName: string): Promise<void> {
    this.entering.set(true);
    await this.form.run(() => this.#session.signIn(userName, this.form.get('password')));
    this.leave();
  }

  /** The whole page anew: what stood on it must not come back, and every address leads elsewhere now. */
  protected leave(): void {
    window.location.replace('/');
  }
}
