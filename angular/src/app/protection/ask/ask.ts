import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Choice } from '../../shared/form/choice';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { all, atMost, required } from '../../shared/form/rules';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { Loading } from '../../shared/ui/loading';
import { moment } from '../moment';
import { NeedsField, needsOf, someNeed } from '../needs-field';
import { riskOptions } from '../options';
import { emptyPart, seal } from '../sealed-part';
import { Asked, Opened, isWhole } from '../types';

const longest = 2000;
const empty = { needs: '', risk: '', reach: '' };

/** Three questions of somebody who needs support. Nothing of it stays on the phone, and a second try makes no second request. */
@Component({
  selector: 'app-ask',
  imports: [Busy, Choice, Control, DateText, ErrorSummary, Field, Loading, NeedsField, T],
  template: `
    @if (sent(); as it) {
      <div class="stack" role="status">
        <h1>{{ 'desk.ask.received' | t }}</h1>
        <p>{{ 'desk.ask.answered' | t: { time: when(it.answeredBy) } }}</p>
        <div class="card stack tight"><p>{{ 'desk.code' | t }}</p><p class="fig"><bdi dir="ltr">{{ it.code }}</bdi></p><p class="hint">{{ 'desk.ask.codeWhy' | t }}</p></div>
      </div>
    } @else {
      <div class="stack tight"><h1>{{ 'desk.ask.title' | t }}</h1><p>{{ 'desk.ask.why' | t }}</p></div>
      <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
        <app-errors [form]="form" [safe]="'desk.ask.stillHere' | t" />
        <app-needs [form]="form" [legend]="'desk.ask.needs' | t" />
        <app-choice [form]="form" name="risk" [legend]="'desk.ask.soon' | t" [options]="risks()" />
        <app-field [form]="form" name="reach" [label]="'desk.ask.reach' | t" [hint]="'desk.ask.reachHint' | t">
          <textarea appControl rows="3" dir="auto" autocapitalize="sentences" spellcheck="false" [attr.maxlength]="longest"></textarea>
        </app-field>
        <div class="foot"><button class="btn go" [appBusy]="form.busy()">{{ 'desk.ask.go' | t }}</button></div>
      </form>
    }
    @if (own.hasValue() && own.value().length) {
      <section class="stack tight"><h2>{{ 'desk.ask.own' | t }}</h2>
        @for (it of own.value(); track it.id) {
          <div class="card stack tight"><p class="row"><strong><bdi dir="ltr">{{ it.code }}</bdi></strong><span class="label push"><app-date [at]="it.openedAt" [year]="false" [time]="true" /></span></p>
            <p>{{ standing(it) }}</p></div>
        }
      </section>
    }
    <app-loading [of]="own" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Ask {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  protected readonly longest = longest;
  protected readonly own = httpResource<readonly Asked[]>(() => '/api/desk/asks');
  protected readonly sent = signal<Opened | null>(null);
  protected readonly risks = riskOptions();
  protected readonly form = form(empty, { needs: someNeed, risk: required, reach: all(required, atMost(longest)) });

  protected when(at: string): string {
    return moment(at, this.#texts);
  }

  /** Whether somebody has it; a promise that passed is not shown as one. */
  protected standing(it: Asked): string {
    if (it.isClosed) return this.#texts.t('desk.ask.closed');
    if (it.acknowledgedAt) return this.#texts.t('desk.ask.inHand');
    return Date.parse(it.answeredBy) > Date.now() ? this.#texts.t('desk.ask.answered', { time: this.when(it.answeredBy) }) : this.#texts.t('desk.ask.late');
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(async v => {
      const made = await this.#api.act<Partial<Opened>>('/api/desk/asks', { risk: v.risk, needs: needsOf(v.needs), content: seal({ ...emptyPart, reach: v.reach.trim() }) });
      this.sent.set(isWhole(made) ? made : await this.#again(made));
    });
    if (!done) return;
    this.form.reset(empty);
    this.own.reload();
    scrollTo({ top: 0 });
  }

  /** A second try is told only which request the first one made. */
  async #again(made: Partial<Opened>): Promise<Opened | null> {
    const own = await this.#api.get<readonly Asked[]>('/api/desk/asks');
    return own.find(it => it.id === made.id) ?? null;
  }
}
