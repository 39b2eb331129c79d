import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { growing } from '../../shared/list/growing';
import { T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import { StateChip } from '../parts/state-chip';
import type { OrderRow } from '../types';

const filters: Readonly<Record<string, readonly string[]>> = {
  received: ['Received'],
  ended: ['Failed', 'Cancelled'],
  all: [],
};

/** Orders by state, newest first. */
@Component({
  selector: 'app-order-list',
  imports: [Chip, DateText, Empty, Loading, Money, RouterLink, StateChip, T],
  template: `
    <div class="row"><h2>{{ 'payments.orders.title' | t }}</h2>
      <span class="push filters">@for (name of names; track name) {
        <button class="btn bare" type="button" [attr.aria-current]="name === filter() ? 'true' : null" (click)="filter.set(name)">{{ 'payments.orders.filter.' + name | t }}</button>
      }</span></div>
    @if (rows().length) {
      <table class="list">
        <caption class="vh">{{ 'payments.orders.title' | t }}</caption>
        <thead><tr>
          <th scope="col">{{ 'payments.col.order' | t }}</th><th scope="col">{{ 'payments.col.partner' | t }}</th><th scope="col">{{ 'payments.col.grant' | t }}</th>
          <th scope="col">{{ 'payments.col.state' | t }}</th><th scope="col">{{ 'payments.col.sent' | t }}</th><th scope="col" class="num">{{ 'payments.col.amount' | t }}</th>
        </tr></thead>
        <tbody>@for (row of rows(); track row.id) {
          <tr>
            <td class="what"><a [routerLink]="['/payments', row.id]"><bdi dir="ltr">{{ row.code }}</bdi></a></td>
            <td><bdi dir="ltr">{{ row.partnerCode }}</bdi></td>
            <td class="label"><bdi dir="ltr">{{ row.grantCode }}</bdi></td>
            <td><app-order-state [state]="row.state" />
              @if (row.isReportedMissing) {&ngsp;<app-chip kind="bad" icon="alert">{{ 'payments.missing.chip' | t }}</app-chip>}</td>
            <td [attr.data-label]="'payments.col.sent' | t" class="label">@if (row.sentOn; as on) {<app-date [at]="on" />}</td>
            <td [attr.data-label]="'payments.col.amount' | t" class="num"><app-money [minor]="row.amountMinor" [currency]="row.currency" /></td>
          </tr>
        }</tbody>
      </table>
    } @else if (page.hasValue()) {<app-empty><p>{{ 'payments.orders.empty' | t }}</p></app-empty>}
    @if (page.hasValue() && page.value().next) {<p><button class="btn" type="button" (click)="more()">{{ 'payments.more' | t }}</button></p>}
    <app-loading [of]="page" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrderList {
  protected readonly names = Object.keys(filters);
  protected readonly filter = signal('received');
  readonly #list = growing<OrderRow>('/api/payment-orders/search', () => ({ states: filters[this.filter()] }));
  protected readonly page = this.#list.page;
  protected readonly rows = this.#list.rows;
  protected readonly more = this.#list.more;
}
