import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { T } from '../../shared/text/t';
import { Sheet } from '../../shared/ui/sheet';
import { LongText } from '../parts/long-text';
import { Rounds } from '../parts/rounds';
import { StateChip } from '../parts/state-chip';
import { YearsTable } from '../parts/years-table';
import { BudgetTable } from '../parts/budget-table';
import { Proposal, sectionsOf } from '../types';

const path = ['submitted', 'inReview', 'recommended', 'donorReview', 'approved'] as const;

/** A proposal that was sent: where it is, what comes next, and what was written. */
@Component({
  selector: 'app-proposal-summary',
  imports: [BudgetTable, DateText, LongText, Money, Rounds, Sheet, StateChip, T, YearsTable],
  template: `
    <p class="row"><span class="label"><bdi dir="ltr">{{ proposal().code }}</bdi></span><app-proposal-state class="push" [state]="proposal().state" /></p>
    <h1>{{ 'proposals.mine.' + proposal().state | t }}</h1>
    @if (proposal().decision; as decision) {
      @if (decision.outcome === 'declined') {
        @if (decision.reason; as reason) {<div class="card stack tight"><p class="label">{{ 'proposals.mine.reason' | t }}</p><app-long-text [text]="reason" /></div>}
      } @else {<p>{{ 'proposals.mine.approvedAmount' | t }} <strong><app-money [minor]="decision.approvedMinor" [currency]="proposal().currency!" /></strong></p>}
    } @else if (knot() >= 0) {
      <ol class="thread">
        @for (state of path; track state) {
          <li [class.done]="$index < knot()" [class.now]="$index === knot()"><p>{{ 'proposals.path.' + state | t }}
            @if ($index === knot() && proposal().dueOn) {<span class="label">{{ 'proposals.mine.until' | t }} <app-date [at]="proposal().dueOn!" [year]="false" /></span>}</p></li>
        }
      </ol>
    }
    @if (proposal().years.length) {<section class="card"><app-years-table [years]="proposal().years" [currency]="proposal().currency!" /></section>}
    @if (proposal().rounds.length) {<details><summary>{{ 'proposals.rounds.all' | t }}</summary><app-rounds [rounds]="proposal().rounds" /></details>}
    <details><summary>{{ 'proposals.mine.written' | t }}</summary>
      <div class="stack">@for (section of sections(); track section) {
        <section class="stack tight"><h2>{{ 'proposals.section.' + section + '.label' | t }}</h2>@if (proposal().content[section]; as text) {<app-long-text [text]="text" />}</section>
      }
      @if (proposal().type === 'flexible') {<app-budget-table [lines]="proposal().content.budget" [currency]="proposal().content.currency!" [months]="proposal().content.months ?? null" />}</div>
    </details>
    @if (proposal().actions.includes('withdraw')) {<p><button class="btn bare" type="button" (click)="asking.set(true)">{{ 'proposals.mine.withdraw' | t }}</button></p>}
    @if (asking()) {
      <app-sheet [title]="'proposals.mine.withdrawTitle' | t: { code: proposal().code }" (closed)="asking.set(false)">
        <p>{{ 'proposals.mine.withdrawText' | t }}</p>
        @if (fault(); as words) {<p class="err" role="alert">{{ words }}</p>}
        <button class="btn bad full" type="button" (click)="withdraw()">{{ 'proposals.mine.withdraw' | t }}</button>
      </app-sheet>
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Summary {
  readonly #api = inject(Api);
  readonly proposal = input.required<Proposal>();
  readonly changed = output<void>();
  protected readonly sections = computed(() => sectionsOf(this.proposal().content.mode));
  protected readonly path = path;
  protected readonly asking = signal(false);
  readonly #withdrawing = acting();
  protected readonly fault = this.#withdrawing.fault;
  protected readonly knot = computed(() => (path as readonly string[]).indexOf(this.proposal().state));

  protected async withdraw(): Promise<void> {
    const { id, version } = this.proposal();
    if (!(await this.#withdrawing.run(() => this.#api.act(`/api/proposals/${id}/withdraw`, {}, { version })))) return;
    this.asking.set(false);
    this.changed.emit();
  }
}
