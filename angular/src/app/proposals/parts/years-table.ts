import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { amountText } from '../../shared/format/amount';
import { T } from '../../shared/text/t';
import type { Year } from '../types';

/** Money by year: asked, recommended, approved; columns that are not known yet are left out. */
@Component({
  selector: 'app-years-table',
  imports: [T],
  template: `
    <div class="scroll" tabindex="0" role="group" [attr.aria-label]="'proposals.years.caption' | t: { currency: currency() }">
    <table class="keep">
      <caption>{{ 'proposals.years.caption' | t: { currency: currency() } }}</caption>
      <thead><tr>
        <th scope="col">{{ 'proposals.years.year' | t }}</th>
        <th scope="col" class="num">{{ 'proposals.years.asked' | t }}</th>
        @if (recommended()) {<th scope="col" class="num">{{ 'proposals.years.recommended' | t }}</th>}
        @if (approved()) {<th scope="col" class="num">{{ 'proposals.years.approved' | t }}</th>}
      </tr></thead>
      <tbody>
        @for (year of years(); track year.year) {
          <tr>
            <th scope="row"><bdi dir="ltr">{{ year.year }}</bdi>@if (year.startsOn; as on) {<span class="label"> · <bdi dir="ltr">{{ on.slice(0, 4) }}</bdi></span>}</th>
            <td class="num"><bdi dir="ltr">{{ text(year.askedMinor) }}</bdi></td>
            @if (recommended()) {<td class="num"><bdi dir="ltr">{{ text(year.recommendedMinor ?? 0) }}</bdi></td>}
            @if (approved()) {<td class="num"><bdi dir="ltr">{{ text(year.approvedMinor ?? 0) }}</bdi></td>}
          </tr>
        }
      </tbody>
      <tfoot><tr>
        <th scope="row">{{ 'proposals.years.total' | t }}</th>
        <td class="num"><bdi dir="ltr">{{ text(sum('askedMinor')) }}</bdi></td>
        @if (recommended()) {<td class="num"><bdi dir="ltr">{{ text(sum('recommendedMinor')) }}</bdi></td>}
        @if (approved()) {<td class="num"><bdi dir="ltr">{{ text(sum('approvedMinor')) }}</bdi></td>}
      </tr></tfoot>
    </table>
    </div>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class YearsTable {
  readonly years = input.required<readonly Year[]>();
  readonly currency = input.required<string>();
  protected readonly recommended = computed(() => this.years().some(y => y.recommendedMinor !== null && y.recommendedMinor !== undefined));
  protected readonly approved = computed(() => this.years().some(y => y.approvedMinor !== null && y.approvedMinor !== undefined));

  protected sum(of: 'askedMinor' | 'recommendedMinor' | 'approvedMinor'): number {
    return this.years().reduce((sum, y) => sum + (y[of] ?? 0), 0);
  }

  protected text(minor: number): string {
    return amountText(minor, this.currency());
  }
}
