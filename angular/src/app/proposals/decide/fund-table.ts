import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { amountText, moneyText } from '../../shared/format/amount';
import { T } from '../../shared/text/t';
import type { DecisionPageData } from '../types';
import { spread } from './instalments';

/** What the decision does to the fund, or to each of several: free today, what it pays, free afterwards. */
@Component({
  selector: 'app-fund-table',
  imports: [T],
  template: `
    @if (rows().length === 1) {
      @for (row of rows(); track row.code) {
        <table><tbody>
          <tr><th scope="row">{{ 'proposals.decide.free' | t: { fund: row.code } }}</th><td class="num"><bdi dir="ltr">{{ money(row.free) }}</bdi></td></tr>
          <tr><th scope="row">{{ 'proposals.decide.after' | t }}</th><td class="num"><strong><bdi dir="ltr">{{ money(row.free - row.pays) }}</bdi></strong></td></tr>
        </tbody></table>
      }
    } @else {
      <table class="list keep"><caption>{{ 'proposals.decide.funds' | t }} <span class="label"><bdi dir="ltr">{{ page().currency }}</bdi></span></caption>
        <thead><tr><th scope="col">{{ 'proposals.recommend.fund' | t }}</th><th scope="col" class="num">{{ 'proposals.decide.freeToday' | t }}</th>
          <th scope="col" class="num">{{ 'proposals.decide.pays' | t }}</th><th scope="col" class="num">{{ 'proposals.decide.after' | t }}</th></tr></thead>
        <tbody>@for (row of rows(); track row.code) {
          <tr><td class="what"><bdi dir="ltr">{{ row.code }}</bdi></td>
            <td class="num" [attr.data-label]="'proposals.decide.freeToday' | t"><bdi dir="ltr">{{ text(row.free) }}</bdi></td>
            <td class="num" [attr.data-label]="'proposals.decide.pays' | t"><strong><bdi dir="ltr">{{ text(row.pays) }}</bdi></strong></td>
            <td class="num" [attr.data-label]="'proposals.decide.after' | t"><bdi dir="ltr">{{ text(row.free - row.pays) }}</bdi></td></tr>
        }</tbody></table>
      <p class="label">{{ 'proposals.decide.order' | t }}</p>
    }
    @if (short()) {<p class="err">{{ 'proposals.decide.notEnough' | t }}</p>}
  `,
  host: { class: 'stack tight' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FundTable {
  readonly page = input.required<DecisionPageData>();
  /** What would be approved, minor units. */
  readonly total = input.required<number>();
  protected readonly rows = computed(() => {
    const pays = spread(this.page().funds.map(f => f.recommendedMinor), this.total());
    return this.page().funds.map((fund, i) => ({ code: fund.code, free: fund.freeMinor, pays: pays[i] ?? 0 }));
  });
  protected readonly short = computed(() => this.rows().some(row => row.pays > row.free));

  protected text(minor: number): string {
    return amountText(minor, this.page().currency);
  }

  protected money(minor: number): string {
    return moneyText(minor, this.page().currency);
  }
}
