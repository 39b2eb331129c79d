import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { T } from '../../shared/text/t';
import type { MoneyTrail } from '../model';

/** The ledger's entries of a grant and its payments: every figure above is a sum of these. */
@Component({
  selector: 'app-money-table',
  imports: [DateText, Money, T],
  template: `
    <section class="card">
      <table class="list">
        <caption>{{ 'reporting.donor.money' | t }}</caption>
        <thead>
          <tr>
            <th scope="col">{{ 'reporting.donor.col.on' | t }}</th>
            <th scope="col">{{ 'reporting.donor.col.what' | t }}</th>
            <th scope="col" class="num">{{ 'reporting.donor.col.amount' | t }}</th>
          </tr>
        </thead>
        <tbody>
          @for (line of trail().lines; track $index) {
            <tr>
              <td class="label"><app-date [at]="line.on" /></td>
              <td class="what">{{ 'reporting.donor.kind.' + line.kind | t }} @if (line.instalment; as n) {<span class="label">{{ 'reporting.donor.col.instalment' | t }} <bdi dir="ltr">{{ n }}</bdi></span>} @if (line.fundCode; as code) {<span class="label"><bdi dir="ltr">{{ code }}</bdi></span>}</td>
              <td class="num"><app-money [minor]="line.amountMinor" [currency]="line.currency" /></td>
            </tr>
          } @empty {
            <tr><td colspan="3">{{ 'reporting.donor.nothing' | t }}</td></tr>
          }
        </tbody>
      </table>
    </section>
    @if (trail().payments.length) {
      <section class="card">
        <table class="list">
          <caption>{{ 'reporting.donor.payments' | t }}</caption>
          <thead>
            <tr>
              <th scope="col">{{ 'reporting.donor.col.instalment' | t }}</th>
              <th scope="col" class="num">{{ 'reporting.donor.col.amount' | t }}</th>
              <th scope="col">{{ 'reporting.donor.col.sentOn' | t }}</th>
              <th scope="col">{{ 'reporting.donor.col.arrivedOn' | t }}</th>
              <th scope="col" class="num">{{ 'reporting.donor.col.arrived' | t }}</th>
            </tr>
          </thead>
          <tbody>
            @for (p of trail().payments; track $index) {
              <tr>
                <td [attr.data-label]="'reporting.donor.col.instalment' | t"><bdi dir="ltr">{{ p.instalment }}</bdi></td>
                <td class="num" [attr.data-label]="'reporting.donor.col.amount' | t"><app-money [minor]="p.amountMinor" [currency]="p.currency" /></td>
                <td [attr.data-label]="'reporting.donor.col.sentOn' | t">@if (p.sentOn; as on) {<app-date [at]="on" />}</td>
                <td [attr.data-label]="'reporting.donor.col.arrivedOn' | t">@if (p.receivedOn; as on) {<app-date [at]="on" />}</td>
                <td class="num" [attr.data-label]="'reporting.donor.col.arrived' | t">@if (p.receivedMinor !== null) {<app-money [minor]="p.receivedMinor" [currency]="p.receivedCurrency ?? p.currency" />}</td>
              </tr>
            }
          </tbody>
        </table>
      </section>
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MoneyTable {
  readonly trail = input.required<MoneyTrail>();
}
