import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import type { Schemas } from '../../shared/api/schemas';
import { sentence } from '../../shared/api/sentence';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { DateText } from '../../shared/format/date-text';
import { Session } from '../../shared/session/session';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import type { Invitation } from '../account';
import { CodeCard } from '../code-card';

type Reset = Schemas['FactorResetDto'];

/** Somebody lost phone and paper: one person asks here, another who has spoken with them confirms and hands over the code. */
@Component({
  selector: 'app-resets',
  imports: [Busy, CodeCard, Control, DateText, Empty, ErrorSummary, Field, Loading, T],
  template: `
    <h2>{{ 'identity.resets.title' | t }}</h2>
    <p>{{ 'identity.resets.why' | t }}</p>
    @if (code(); as made) {<app-code-card [invitation]="made" />}
    @if (failed()) {<p class="err" role="alert">{{ failed() }}</p>}
    @if (list.hasValue()) {
      @for (it of list.value(); track it.id) {
        <section class="card stack tight">
          <h3><bdi dir="ltr">{{ it.userName }}</bdi></h3>
          <p class="label">{{ 'identity.resets.asked' | t: { name: it.askedBy } }} · <app-date [at]="it.askedAt" [time]="true" /></p>
          @if (it.actions.length) {
            <p>{{ 'identity.resets.before' | t }}</p>
            <p class="row">
              <button class="btn go" type="button" [appBusy]="busy()" (click)="decide(it, 'confirm')">{{ 'identity.resets.confirm' | t }}</button>
              <button class="btn" type="button" [appBusy]="busy()" (click)="decide(it, 'refuse')">{{ 'identity.resets.refuse' | t }}</button>
            </p>
          } @else {<p>{{ 'identity.resets.other' | t }}</p>}
        </section>
      } @empty {<app-empty><p>{{ 'identity.resets.none' | t }}</p></app-empty>}
    }
    <app-loading [of]="list" />
    @if (session.may('Identity.Reset.Ask')) {
      <form class="card stack" novalidate autocomplete="off" (submit)="ask($event)">
        <app-errors [form]="form" />
        <h3>{{ 'identity.resets.ask' | t }}</h3>
        <app-field [form]="form" name="userName" [label]="'identity.col.userName' | t"><input appControl dir="ltr" autocomplete="off" autocapitalize="none" spellcheck="false"></app-field>
        <button class="btn" type="submit" [appBusy]="form.busy()">{{ 'identity.resets.askGo' | t }}</button>
      </form>
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Resets {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  protected readonly session = inject(Session);
  protected readonly list = httpResource<readonly Reset[]>(() => '/api/factor-resets');
  protected readonly form = form({ userName: '' }, { userName: required });
  protected readonly code = signal<Invitation | null>(null);
  protected readonly busy = signal(false);
  protected readonly failed = signal('');

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    if (!(await this.form.send(({ userName }) => this.#api.act('/api/factor-resets', { userName: userName.trim() })))) return;
    this.form.reset({ userName: '' });
    this.list.reload();
  }

  protected async decide(reset: Reset, act: 'confirm' | 'refuse'): Promise<void> {
    this.busy.set(true);
    this.failed.set('');
    this.code.set(null);
    try {
      const made = await this.#api.act<Invitation | undefined>(`/api/factor-resets/${reset.id}/${act}`, {}, { version: reset.version });
      if (act === 'confirm') {
        // A repeated request is answered without the code: it was made, and its only answer was lost on the way.
        if (made?.code) this.code.set(made);
        else this.failed.set(this.#texts.t('identity.code.lost'));
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.failed.set(sentence(error, this.#texts));
    } finally {
      this.busy.set(false);
      this.list.reload();
    }
  }
}
