import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { RouterLink } from '@angular/router';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { Plural, T } from '../../shared/text/t';
import { Loading } from '../../shared/ui/loading';
import type { EntryPage, Figure, FundBalance } from '../types';

/** The list behind one number: its amounts add up to it. */
@Component({
  selector: 'app-fund-entries',
  imports: [DateText, Loading, Money, Plural, RouterLink, T],
  template: `
    <app-loading [of]="list" />
    @if (list.hasValue()) {
      <h2>{{ 'funding.behind' | t: { figure: (title() | t) } }}@if (year(); as y) {&ngsp;<bdi dir="ltr">{{ y }}</bdi>}</h2>
      <table class="list">
        <caption class="vh">{{ 'funding.behind' | t: { figure: (title() | t) } }}</caption>
        <thead><tr><th>{{ 'funding.day' | t }}</th><th>{{ 'funding.what' | t }}</th><th>{{ 'funding.grant' | t }}</th><th class="num">{{ 'funding.amount' | t }}</th></tr></thead>
        <tbody>
          @for (e of list.value().items; track e.number) {
            <tr>
              <td class="label"><app-date [at]="e.postedOn" /></td>
              <td class="what">{{ kind + e.kind | t }}</td>
              <td>@if (e.grantId) {<a [routerLink]="['/awards', e.grantId]">@if (e.grantCode) {<bdi dir="ltr">{{ e.grantCode }}</bdi>} @else {<span>{{ 'funding.grant' | t }}</span>}</a>}</td>
              <td class="num"><app-money [minor]="e.amountMinor" [currency]="e.currency" /></td>
            </tr>
          } @empty {<tr><td colspan="4" class="label">{{ 'funding.noEntries' | t }}</td></tr>}
        </tbody>
        @if (isWhole() && list.value().items.length) {
          <tfoot><tr><th colspan="3">{{ 'funding.sum' | t }}</th><td class="num"><app-money [minor]="sum()" [currency]="list.value().items[0]!.currency" /></td></tr></tfoot>
        }
      </table>
      <div class="row">
        @if (!isWhole()) {<p class="label">{{ 'funding.entries' | plural: list.value().total }}</p>}
        @if (trail().length > 1) {<button class="btn" type="button" (click)="back()">{{ 'funding.newer' | t }}</button>}
        @if (list.value().next; as key) {<button class="btn" type="button" (click)="older(+key)">{{ 'funding.older' | t }}</button>}
      </div>
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FundEntries {
  readonly fundId = input.required<string>();
  readonly figure = input.required<Figure>();
  /** Of one year only; free of all years up to it. */
  readonly year = input<number | null>(null);
  /** The list is asked again when the numbers were. */
  readonly balance = input.required<FundBalance>();
  protected readonly kind = 'funding.entry.';
  protected readonly title = computed(() => `funding.figure.${this.figure()}`);
  protected readonly trail = linkedSignal<string, readonly (number | null)[]>({ source: () => `${this.figure()} ${this.year()}`, computation: () => [null] });
  protected readonly list = httpResource<EntryPage>(() => (this.balance(), {
    url: `/api/funds/${this.fundId()}/entries`, method: 'POST', body: { figure: this.figure(), after: this.trail().at(-1) ?? null, year: this.year() },
  }));
  protected readonly isWhole = computed(() => this.trail().length === 1 && this.list.hasValue() && !this.list.value().next);
  protected readonly sum = computed(() => (this.list.hasValue() ? this.list.value().items.reduce((s, e) => s + e.amountMinor, 0) : 0));

  protected older(key: number): void {
    this.trail.update(t => [...t, key]);
  }

  protected back(): void {
    this.trail.update(t => t.slice(0, -1));
  }
}
