import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import { whyKey } from '../parts/codes';
import type { Payable } from '../types';

/** What waits for an order: with a button where this reader may prepare it, else the reason why not. */
@Component({
  selector: 'app-payables',
  imports: [Busy, DateText, Empty, Loading, Money, RouterLink, T],
  template: `
    <h2>{{ 'payments.payables.title' | t }}</h2>
    @if (preparing.fault(); as words) {<p class="err" role="alert">{{ words }}</p>}
    @if (list.hasValue()) {
      @if (list.value().length) {
        <table class="list">
          <caption class="vh">{{ 'payments.payables.title' | t }}</caption>
          <thead><tr>
            <th scope="col">{{ 'payments.col.partner' | t }}</th><th scope="col">{{ 'payments.col.grant' | t }}</th>
            <th scope="col">{{ 'payments.col.opened' | t }}</th><th scope="col" class="num">{{ 'payments.col.amount' | t }}</th>
            <th scope="col"><span class="vh">{{ 'payments.col.next' | t }}</span></th>
          </tr></thead>
          <tbody>@for (row of list.value(); track row.id) {
            <tr>
              <td class="what"><a [routerLink]="['/payees', row.organisationId]"><bdi dir="ltr">{{ row.partnerCode }}</bdi></a></td>
              <td class="label"><bdi dir="ltr">{{ row.grantCode }}</bdi></td>
              <td [attr.data-label]="'payments.col.opened' | t" class="label"><app-date [at]="row.openedOn" /></td>
              <td [attr.data-label]="'payments.col.amount' | t" class="num"><app-money [minor]="row.amountMinor" [currency]="row.currency" /></td>
              <td class="end">@if (row.actions.includes('prepare')) {
                <button class="btn bare" type="button" [appBusy]="preparing.busy() && chosen() === row.id" (click)="prepare(row)">{{ 'payments.act.prepare' | t }}<span class="vh"><bdi dir="ltr">{{ row.partnerCode }}</bdi></span></button>
              } @else {<span class="label">{{ why(row) | t }}</span>}</td>
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
  protected readonly preparing = acting();
  protected readonly chosen = signal('');

  protected why(row: Payable): string {
    return whyKey(row.blocked[0]?.code ?? 'needs-officer');
  }

  protected async prepare(row: Payable): Promise<void> {
    this.chosen.set(row.id);
    await this.preparing.run(async () => {
      const { id } = await this.#api.act<{ id: string }>('/api/payment-orders', { payableId: row.id });
      await this.#router.navigate(['/payments', id]);
    });
  }
}
