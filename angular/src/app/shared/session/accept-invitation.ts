import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import '../parts';
import { Api } from '../api/client';
import { Control } from '../form/control';
import { ErrorSummary } from '../form/error-summary';
import { Field } from '../form/field';
import { form } from '../form/form';
import { Password } from '../form/password';
import { required } from '../form/rules';
import { latinDigits } from '../format/digits';
import { T } from '../text/t';
import { Busy } from '../ui/busy';
import { LanguageSwitch } from '../ui/language-switch';
import { Top } from '../ui/top';
import { longEnough, shortest } from './own-password';
import { Session } from './session';

/** A one-time code, given over a safe channel, becomes a user name and a password of one's own. */
@Component({
  selector: 'app-accept-invitation',
  imports: [Busy, Control, ErrorSummary, Field, LanguageSwitch, Password, RouterLink, T, Top],
  template: `
    <app-top up="/" upText="shared.signIn.title" />
    <main id="main" class="stack" tabindex="-1">
      @if (userName(); as name) {
        <h1>{{ 'common.start.doneTitle' | t }}</h1>
        <p>{{ 'common.start.yourName' | t }}</p>
        <p class="fig"><bdi dir="ltr">{{ name }}</bdi></p>
        <p>{{ 'common.start.remember' | t }}</p>
        <button class="btn go full" type="button" [appBusy]="entering()" (click)="enter()">{{ 'common.start.enter' | t }}</button>
      } @else {
        <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
          <app-errors [form]="form" />
          <h1>{{ 'common.start.title' | t }}</h1>
          <p>{{ 'common.start.why' | t }}</p>
          <app-field [form]="form" name="code" [label]="'common.start.code' | t">
            <input appControl dir="ltr" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false">
          </app-field>
          <app-password [form]="form" name="password"
            [label]="'shared.signIn.password' | t" [hint]="'common.start.hint' | t: { min: shortest }" />
          <button class="btn go full" type="submit" [appBusy]="form.busy()">{{ 'common.start.go' | t }}</button>
        </form>
        <p><a class="btn bare" routerLink="/">{{ 'shared.signIn.title' | t }}</a></p>
      }
    </main>
    <app-language-switch look="foot" />
  `,
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AcceptInvitation {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  protected readonly shortest = shortest;
  protected readonly userName = signal('');
  protected readonly entering = signal(false);
  protected readonly form = form({ code: '', password: '' }, { code: required, password: longEnough });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    await this.form.send(async ({ code, password }) => {
      const body = { code: latinDigits(code).trim(), password };
      this.userName.set((await this.#api.act<{ userName: string }>('/api/invitations/accept', body)).userName);
    });
  }

  /** Straight in with what was just chosen; if that fails the sign-in page is the way. */
  protected async enter(): Promise<void> {
    this.entering.set(true);
    // Whoever had a second step before is asked for it on the sign-in page.
    await this.form.send(({ password }) => this.#session.signIn(this.userName(), password));
    await this.#router.navigateByUrl('/', { onSameUrlNavigation: 'reload' }).finally(() => this.entering.set(false));
  }
}
