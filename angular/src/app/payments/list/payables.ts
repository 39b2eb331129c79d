import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { Plural, T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Chip } from '../../shared/ui/chip';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import { whyKey } from '../parts/codes';
import { Payable, hasPartner } from '../types';
import { chosen } from './chosen';

/** What waits for an order: one by one or several at once where this reader may prepare it, else the reason why not and the other ways. */
@Component({
  selector: 'app-payables',
  imports: [Busy, Chip, DateText, Empty, Loading, Money, Plural, RouterLink, T],
  template: `
    <div class="row"><h2>{{ 'payments.payables.title' | t }}</h2>
      @if (ticked.of().length; as count) {<button class="btn push" type="button" [appBusy]="preparing.busy()" (click)="prepareAll()">{{ 'payments.batch.prepare' | plural: count }}</button>}</div>
    @if (preparing.fault(); as words) {<p class="err" role="alert">{{ words }}</p>}
    @if (list.hasValue()) {
      @if (list.value().length) {
        <table class="list">
          <caption class="vh">{{ 'payments.payables.title' | t }}</caption>
          <thead><tr>
            <th scope="col"><span class="vh">{{ 'payments.batch.tick' | t }}</span></th>
            <th scope="col">{{ 'payments.col.partner' | t }}</th><th scope="col">{{ 'payments.col.grant' | t }}</th>
            <th scope="col">{{ 'payments.col.opened' | t }}</th><th scope="col" class="num">{{ 'payments.col.amount' | t }}</th>
            <th scope="col"><span class="vh">{{ 'payments.col.next' | t }}</span></th>
          </tr></thead>
          <tbody>@for (row of list.value(); track row.id) {
            <tr>
              <td>@if (row.actions.includes('prepare')) {<label class="tick"><input type="checkbox" [checked]="ticked.has(row.id)" (change)="ticked.toggle(row.id)"><span class="vh">{{ 'payments.batch.tick' | t }} <bdi dir="ltr">{{ row.partnerCode }} {{ row.grantCode }}</bdi></span></label>}</td>
              <td class="what">@if (hasPartner(row)) {<a [routerLink]="['/payees', row.organisationId]"><bdi dir="ltr">{{ row.partnerCode }}</bdi></a>} @else {{{ 'payments.urgent.noPartner' | t }}}</td>
              <td class="label"><bdi dir="ltr">{{ row.grantCode }}</bdi>@if (row.isUrgent) {&ngsp;<app-chip kind="bad" icon="alert">{{ 'payments.urgent.title' | t }}</app-chip>}</td>
              <td [attr.data-label]="'payments.col.opened' | t" class="label"><app-date [at]="row.openedOn" /></td>
              <td [attr.data-label]="'payments.col.amount' | t" class="num"><app-money [minor]="row.amountMinor" [currency]="row.currency" /></td>
              <td class="end">@if (row.actions.includes('prepare')) {
                <button class="btn bare" type="button" [appBusy]="preparing.busy() && last() === row.id" (click)="prepare(row)">{{ 'payments.act.prepare' | t }}<span class="vh"><bdi dir="ltr">{{ row.partnerCode }}</bdi></span></button>
              } @else {<span class="label">{{ why(row) | t }}</span>}
                <a class="btn bare" [routerLink]="['/payments/ways', row.id]">{{ 'payments.ways.link' | t }}<span class="vh"><bdi dir="ltr">{{ row.partnerCode }}</bdi></span></a></td>
            </tr>
          }</tbody>
        </table>
      } @else {<app-empty><p>{{ 'payments.payables.empty' | t }}</p></app-empty>}
    }
    <app-loading [of]="list" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PayableList {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  protected readonly list = httpResource<readonly Payable[]>(() => '/api/payables');
  protected readonly hasPartner = hasPartner;
  protected readonly preparing = acting();
  protected readonly last = signal('');
  protected readonly ticked = chosen(computed(() => (this.list.hasValue() ? this.list.value() : [])));

  protected why(row: Payable): string {
    return whyKey(row.blocked[0]?.code ?? 'needs-officer');
  }

  protected async prepare(row: Payable): Promise<void> {
    this.last.set(row.id);
    await this.preparing.run(async () => {
      const { id } = await this.#api.act<{ id: string }>('/api/payment-orders', { payableId: row.id });
      await this.#router.navigate(['/payments', id]);
    });
  }

  protected async prepareAll(): Promise<void> {
    this.last.set('');
    await this.preparing.run(async () => {
      const { id } = await this.#api.act<{ id: string }>('/api/payment-batches/prepare', { payableIds: this.ticked.of().map(p => p.id) });
      await this.#router.navigate(['/payments/together', id]);
    });
  }
}
