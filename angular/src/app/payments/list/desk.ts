import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { Money } from '../../shared/format/money';
import { Plural, T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Chip } from '../../shared/ui/chip';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import { whyKey } from '../parts/codes';
import { StateChip } from '../parts/state-chip';
import type { DeskRow } from '../types';
import { chosen } from './chosen';

/** What a person can decide on several at once. */
const together = ['approve', 'release'] as const;
/** The act that a row is waiting for, in the order of a payment's life. */
const steps = ['approve', 'release', 'use-payee', 'give-code', 'download', 'send'] as const;

/** Orders in work: what this reader may do now, and in a sentence why not the rest. Several can be approved or released in one act. */
@Component({
  selector: 'app-order-desk',
  imports: [Busy, Chip, Empty, Loading, Money, Plural, RouterLink, StateChip, T],
  template: `
    <div class="row"><h2>{{ 'payments.desk.title' | t }}</h2>
      <span class="push row">@for (act of together; track act) {
        @if (count(act); as n) {<button class="btn" type="button" [appBusy]="deciding.busy()" (click)="decide(act)">{{ 'payments.batch.' + act | plural: n }}</button>}
      }</span></div>
    @if (deciding.fault(); as words) {<p class="err" role="alert">{{ words }}</p>}
    @if (list.hasValue()) {
      @if (list.value().length) {
        <table class="list">
          <caption class="vh">{{ 'payments.desk.title' | t }}</caption>
          <thead><tr>
            <th scope="col"><span class="vh">{{ 'payments.batch.tick' | t }}</span></th>
            <th scope="col">{{ 'payments.col.order' | t }}</th><th scope="col">{{ 'payments.col.partner' | t }}</th><th scope="col">{{ 'payments.col.state' | t }}</th>
            <th scope="col" class="num">{{ 'payments.col.amount' | t }}</th><th scope="col">{{ 'payments.col.next' | t }}</th>
          </tr></thead>
          <tbody>@for (row of list.value(); track row.id) {
            <tr>
              <td>@if (canTick(row)) {<label class="tick"><input type="checkbox" [checked]="ticked.has(row.id)" (change)="ticked.toggle(row.id)"><span class="vh">{{ 'payments.batch.tick' | t }} <bdi dir="ltr">{{ row.code }}</bdi></span></label>}</td>
              <td class="what"><a [routerLink]="['/payments', row.id]"><bdi dir="ltr">{{ row.code }}</bdi></a></td>
              <td><bdi dir="ltr">{{ row.partnerCode }}</bdi></td>
              <td><app-order-state [state]="row.state" />
                @if (row.isReportedMissing) {&ngsp;<app-chip kind="bad" icon="alert">{{ 'payments.missing.chip' | t }}</app-chip>}
                @else if (row.isLate) {&ngsp;<app-chip kind="act" icon="clock">{{ 'payments.desk.late' | t }}</app-chip>}</td>
              <td [attr.data-label]="'payments.col.amount' | t" class="num"><app-money [minor]="row.amountMinor" [currency]="row.currency" /></td>
              <td class="label">@if (next(row); as act) {<a [routerLink]="['/payments', row.id]">{{ 'payments.act.' + act | t }}</a>}
                @else if (row.blocked.length) {<span>{{ why(row) | t }}</span>}
                @else {<span>{{ 'payments.desk.waits' | t }}</span>}</td>
            </tr>
          }</tbody>
        </table>
      } @else {<app-empty><p>{{ 'payments.desk.empty' | t }}</p></app-empty>}
    }
    <app-loading [of]="list" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrderDesk {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  protected readonly together = together;
  protected readonly list = httpResource<readonly DeskRow[]>(() => '/api/payment-orders/desk');
  protected readonly ticked = chosen(computed(() => (this.list.hasValue() ? this.list.value() : [])));
  protected readonly deciding = acting();

  protected next(row: DeskRow): string {
    // The file of what the bank has already is a record, not a next step.
    return steps.find(s => row.actions.includes(s) && (s !== 'download' || row.state === 'Released')) ?? '';
  }

  protected canTick(row: DeskRow): boolean {
    return together.some(act => row.actions.includes(act));
  }

  protected why(row: DeskRow): string {
    return whyKey(row.blocked[0]!.code);
  }

  protected count(act: string): number {
    return this.ticked.of().filter(r => r.actions.includes(act)).length;
  }

  protected async decide(act: (typeof together)[number]): Promise<void> {
    await this.deciding.run(async () => {
      const orders = this.ticked.of().filter(r => r.actions.includes(act)).map(r => ({ id: r.id, version: r.version }));
      const { id } = await this.#api.act<{ id: string }>(`/api/payment-batches/${act}`, { orders });
      await this.#router.navigate(['/payments/together', id]);
    });
    this.list.reload();
  }
}
