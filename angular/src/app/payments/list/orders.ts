import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import { StateChip } from '../parts/state-chip';
import type { OrderPage, OrderRow } from '../types';

const filters: Readonly<Record<string, readonly string[]>> = {
  open: ['Prepared', 'Approved', 'Released', 'Uncertain'],
  sent: ['Sent'],
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
      <span class="push row">@for (name of names; track name) {
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
            <td class="label">@if (row.sentOn; as on) {<app-date [at]="on" />}</td>
            <td class="num"><app-money [minor]="row.amountMinor" [currency]="row.currency" /></td>
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
  protected readonly filter = signal('open');
  protected readonly after = linkedSignal<string, string | null>({ source: this.filter, computation: () => null });
  protected readonly page = httpResource<OrderPage>(() => ({
    url: '/api/payment-orders/search', method: 'POST', body: { states: filters[this.filter()], after: this.after() },
  }));
  protected readonly before = linkedSignal<string, readonly OrderRow[]>({ source: this.filter, computation: () => [] });
  protected readonly rows = computed(() => [...this.before(), ...(this.page.hasValue() ? this.page.value().items : [])]);

  protected more(): void {
    this.before.set(this.rows());
    this.after.set(this.page.value()?.next ?? null);
  }
}
