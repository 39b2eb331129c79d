import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { amountText } from '../../shared/format/amount';
import { dateText } from '../../shared/format/dates';
import { Money } from '../../shared/format/money';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import type { Grant } from '../model';

/** The money by year: one sum, because core lines never bind; flexible money has its lines beside it. The bar has its numbers beside it. */
@Component({
  selector: 'app-grant-years',
  imports: [Money, T],
  template: `
    <section class="card scroll">
      <table class="keep">
        <caption>{{ (grant().kind === 'Flexible' ? 'awards.record.instalments' : 'awards.record.budget') | t }} <span class="label"><bdi dir="ltr">{{ grant().currency }}</bdi></span></caption>
        <thead>
          <tr>
            <th scope="col">{{ 'awards.record.col.year' | t }}</th>
            <th scope="col" class="num">{{ 'awards.record.col.planned' | t }}</th>
            <th scope="col" class="num">{{ 'awards.record.col.sent' | t }}</th>
            <th scope="col" class="num">{{ 'awards.record.col.received' | t }}</th>
            <th scope="col" class="bars"><span class="vh">{{ 'awards.record.col.share' | t }}</span></th>
          </tr>
        </thead>
        <tbody>
          @for (year of grant().years; track year.number) {
            <tr>
              <th scope="row"><bdi dir="ltr">{{ year.number }}</bdi></th>
              <td class="num"><bdi dir="ltr">{{ amount(year.plannedMinor) }}</bdi></td>
              <td class="num"><bdi dir="ltr">{{ amount(year.sentMinor) }}</bdi></td>
              <td class="num"><bdi dir="ltr">{{ amount(year.receivedMinor) }}</bdi></td>
              <td class="bars"><svg class="bar flip" aria-hidden="true"><rect [attr.width]="share(year.receivedMinor, year.plannedMinor)" height="100%" /></svg></td>
            </tr>
          }
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{{ 'awards.record.total' | t }}</th>
            <td class="num"><bdi dir="ltr">{{ amount(grant().totalMinor) }}</bdi></td>
            <td class="num"><bdi dir="ltr">{{ amount(sums().sent) }}</bdi></td>
            <td class="num"><bdi dir="ltr">{{ amount(sums().received) }}</bdi></td>
            <td class="bars"><svg class="bar flip" aria-hidden="true"><rect [attr.width]="share(sums().received, grant().totalMinor)" height="100%" /></svg></td>
          </tr>
        </tfoot>
      </table>
      @if (grant().funds.length) {
        <p class="row label">
          {{ 'awards.record.funds' | t }}
          @for (fund of grant().funds; track fund.fundId) {
            <span class="line"><bdi dir="ltr">{{ fund.fundCode }}</bdi><app-money [minor]="fund.amountMinor" [currency]="grant().currency" /></span>
          }
        </p>
      }
      <p class="label">{{ 'awards.record.period' | t: { from: day(grant().startsOn), until: day(grant().endsOn) } }}</p>
    </section>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class YearTable {
  readonly #texts = inject(Texts);
  readonly grant = input.required<Grant>();
  protected readonly sums = computed(() => this.grant().years.reduce(
    (sum, year) => ({ sent: sum.sent + year.sentMinor, received: sum.received + year.receivedMinor }), { sent: 0, received: 0 }));

  protected amount(minor: number): string {
    return amountText(minor, this.grant().currency);
  }

  protected day(value: string): string {
    return dateText(value, this.#texts.language());
  }

  protected share(part: number, whole: number): string {
    return whole ? `${Math.round((100 * part) / whole)}%` : '0%';
  }
}
