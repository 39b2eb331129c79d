import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { all, atMost, required } from '../../shared/form/rules';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Sheet } from '../../shared/ui/sheet';
import type { ClosedYear, Fund } from '../types';

/** Closing the book of a year that is over, and opening the last one again: one person asks, another opens. */
@Component({
  selector: 'app-book-years',
  imports: [Busy, Control, DateText, ErrorSummary, Field, Sheet, T],
  template: `
    <h2>{{ 'funding.years.book' | t }}</h2>
    <app-errors [form]="act" />
    @for (y of fund().closedYears; track y.id) {
      <div class="card stack tight">
        <p class="row"><strong><bdi dir="ltr">{{ y.year }}</bdi></strong><span class="label">{{ 'funding.years.closedOn' | t }}&ngsp;<app-date [at]="y.closedAt" /></span>
          @if (y.actions.includes('askReopen')) {<button class="btn bare push" type="button" (click)="open(y, y.year)">{{ 'funding.years.askReopen' | t }}</button>}
          @if (y.actions.includes('keepClosed')) {<button class="btn bare push" type="button" [appBusy]="act.busy()" (click)="go(y, 'keep')">{{ 'funding.years.keep' | t }}</button>}
          @if (y.actions.includes('reopen')) {<button class="btn" type="button" [appBusy]="act.busy()" (click)="go(y, 'reopen')">{{ 'funding.years.reopen' | t }}</button>}
        </p>
        @if (y.reason; as words) {<p class="label" data-sealed><bdi>{{ words }}</bdi></p>}
        @if (y.state === 'reopenAsked') {<p><strong>{{ 'funding.years.asked' | t }}</strong>@if (y.reopenReason; as words) {&ngsp;<bdi data-sealed>{{ words }}</bdi>}</p>}
      </div>
    }
    @if (fund().yearsToClose.length) {
      <p class="row">@for (year of fund().yearsToClose; track year) {<button class="btn" type="button" (click)="open(null, year)">{{ 'funding.years.close' | t: { year } }}</button>}</p>
    }
    @if (sheet(); as year) {
      <app-sheet [title]="(asked() ? 'funding.years.askReopen' : 'funding.years.close') | t: { year }" (closed)="sheet.set(0)">
        <form class="stack" novalidate autocomplete="off" (submit)="save($event)">
          <p>{{ (asked() ? 'funding.years.reopenWhy' : 'funding.years.closeWhy') | t }}</p>
          <app-errors [form]="form" />
          <app-field [form]="form" name="reason" [label]="'funding.reason' | t"><textarea appControl></textarea></app-field>
          <button class="btn go" [appBusy]="form.busy()">{{ (asked() ? 'funding.years.ask' : 'funding.years.close') | t: { year } }}</button>
        </form>
      </app-sheet>
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BookYears {
  readonly #api = inject(Api);
  readonly fund = input.required<Fund>();
  readonly changed = output<void>();
  protected readonly sheet = signal(0);
  protected readonly asked = signal<ClosedYear | null>(null);
  protected readonly form = form({ reason: '' }, { reason: all(required, atMost(1000)) });
  protected readonly act = form({});

  protected open(asked: ClosedYear | null, year: number): void {
    this.asked.set(asked);
    this.form.reset({ reason: '' });
    this.sheet.set(year);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const closed = this.asked();
    const url = `/api/funds/${this.fund().id}/years`;
    const done = await this.form.send(v => (closed
      ? this.#api.act(`${url}/${closed.id}/ask-reopen`, v, { version: closed.version })
      : this.#api.act(url, { year: this.sheet(), ...v })));
    if (!done) return;
    this.sheet.set(0);
    this.changed.emit();
  }

  protected async go(year: ClosedYear, what: 'keep' | 'reopen'): Promise<void> {
    await this.act.send(() => this.#api.act(`/api/funds/${this.fund().id}/years/${year.id}/${what}`, {}, { version: year.version }));
    this.changed.emit();
  }
}
