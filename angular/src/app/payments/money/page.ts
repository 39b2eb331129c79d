import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import type { MoneyPage } from '../types';
import { ReceiptCard } from './card';
import { ConfirmReceipt } from './confirm';

/** The partner's money: what to confirm, what comes next, what was received. With an id, the question about that payment is open. */
@Component({
  selector: 'app-money-screen',
  imports: [Chip, ConfirmReceipt, DateText, Empty, Loading, Money, ReceiptCard, T],
  template: `
    <h1>{{ 'payments.money.title' | t }}</h1>
    @if (page.hasValue()) {
      @let it = page.value();
      @if (!it.toConfirm.length && !it.coming.length && !it.received.length) {<app-empty><p>{{ 'payments.money.empty' | t }}</p></app-empty>}
      @if (it.toConfirm.length) {
        <section class="stack tight"><h2>{{ 'payments.money.toConfirm' | t }}</h2>
          @for (row of it.toConfirm; track row.id; let first = $first) {<app-receipt-card [receipt]="row" [first]="first" (ask)="open(row.id)" (seen)="page.reload()" />}</section>
      }
      @if (it.coming.length) {
        <section class="stack tight"><h2>{{ 'payments.money.next' | t }}</h2>
          <ol class="thread">@for (row of it.coming; track row.payableId) {
            <li [class]="row.isBeingPaid ? 'now' : ''"><p><strong><app-money [minor]="row.amountMinor" [currency]="row.currency" /></strong></p>
              <p class="label"><app-date [at]="row.opensOn" />@if (row.isBeingPaid) {<span> · {{ 'payments.money.prepared' | t }}</span>} @else if ($first) {<span> · {{ 'payments.money.byDate' | t }}</span>}</p></li>
          }</ol></section>
      }
      @if (it.received.length) {
        <section class="stack tight"><h2>{{ 'payments.money.received' | t }}</h2>
          <ol class="thread">@for (row of it.received; track row.id) {
            <li class="done"><p class="row"><strong><app-money [minor]="row.amountMinor" [currency]="row.currency" /></strong><app-chip kind="ok" icon="check">{{ 'payments.money.confirmed' | t }}</app-chip></p>
              <p class="label"><app-date [at]="row.receivedOn!" />@if (row.receivedCurrency !== row.currency || row.receivedMinor !== row.amountMinor) {<span> · {{ 'payments.money.cameIn' | t }} <app-money [minor]="row.receivedMinor!" [currency]="row.receivedCurrency!" /></span>}</p>
              @if (row.actions.includes('correct')) {<p><button class="btn bare" type="button" (click)="open(row.id)">{{ 'payments.money.correct' | t }}</button></p>}</li>
          }</ol></section>
      }
      @if (asked(); as receipt) {<app-confirm-receipt [receipt]="receipt" (closed)="close()" (done)="finish()" />}
    }
    <app-loading [of]="page" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MoneyScreen {
  readonly #router = inject(Router);
  readonly id = input<string>();
  protected readonly page = httpResource<MoneyPage>(() => '/api/money');
  protected readonly asked = computed(() => {
    if (!this.page.hasValue()) return null;
    const receipt = [...this.page.value().toConfirm, ...this.page.value().received].find(r => r.id === this.id());
    return receipt?.actions.some(a => a === 'confirm' || a === 'correct') ? receipt : null;
  });

  protected open(id: string): void {
    void this.#router.navigate(['/money', id]);
  }

  protected close(): void {
    void this.#router.navigate(['/money']);
  }

  /** The page that opens when the question closes reads everything anew. */
  protected finish(): void {
    this.close();
  }
}
