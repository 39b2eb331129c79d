import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';
import { Hold, HeldLine } from '../../shared/ui/hold';
import type { Receipt, ReceiptAccount } from '../types';

/** Money that was sent: how much, when, to which account, and the one question. */
@Component({
  selector: 'app-receipt-card',
  imports: [Chip, DateText, Hold, Money, T],
  template: `
    <p class="row"><span class="fig"><app-money [minor]="receipt().amountMinor" [currency]="receipt().currency" /></span>
      <app-chip class="push" kind="act" icon="clock">{{ (receipt().missingReportedAt ? 'payments.money.missing' : 'payments.money.sent') | t }}</app-chip></p>
    <p class="label"><span>@if (receipt().number; as number) {{{ 'payments.money.instalment' | t: { number, of: receipt().of! } }} · }
      @if (receipt().sentOn; as on) {{{ 'payments.money.on' | t }} <app-date [at]="on" [year]="false" />}</span></p>
    @if (receipt().actions.includes('reveal')) {<app-hold [label]="'payments.hold.account' | t" [fetch]="reveal" />}
    @if (receipt().missingReportedAt) {<p class="label">{{ 'payments.money.told' | t }}</p>}
    @if (receipt().actions.includes('confirm')) {
      <button class="btn full" [class.go]="first()" type="button" (click)="ask.emit()">{{ 'payments.money.ask' | t }}</button>
    } @else {<p class="label">{{ 'payments.money.lead' | t }}</p>}
  `,
  host: { class: 'card stack tight' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReceiptCard {
  readonly #api = inject(Api);
  readonly receipt = input.required<Receipt>();
  readonly first = input(false);
  readonly ask = output<void>();

  protected readonly reveal = async (): Promise<readonly HeldLine[]> => {
    const a = await this.#api.act<ReceiptAccount>(`/api/money/${this.receipt().id}/reveal`);
    return [{ label: 'payments.account.iban', value: a.iban, ltr: true }, { label: 'payments.account.bankName', value: a.bankName }];
  };
}
