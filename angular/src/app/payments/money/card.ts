import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Chip } from '../../shared/ui/chip';
import { Hold, HeldLine } from '../../shared/ui/hold';
import type { PayoutCode, Receipt, ReceiptAccount } from '../types';

/** Money that was sent: how much, when, to which account, and the one question. */
@Component({
  selector: 'app-receipt-card',
  imports: [Busy, Chip, DateText, Hold, Money, T],
  template: `
    <p class="row"><span class="fig"><app-money [minor]="receipt().amountMinor" [currency]="receipt().currency" /></span>
      <app-chip class="push" kind="act" icon="clock">{{ (receipt().missingReportedAt ? 'payments.money.missing' : receipt().sentOn ? 'payments.money.sent' : 'payments.money.released') | t }}</app-chip></p>
    <p class="label"><span>@if (receipt().number; as number) {{{ 'payments.money.instalment' | t: { number, of: receipt().of! } }} · }
      @if (receipt().sentOn; as on) {{{ 'payments.money.on' | t }} <app-date [at]="on" [year]="false" />}</span></p>
    @if (receipt().actions.includes('reveal')) {<app-hold [label]="'payments.hold.account' | t" [fetch]="reveal" />}
    @if (receipt().route === 'Agent') {<p class="label">{{ 'payments.code.partner' | t }}</p>}
    @if (code(); as words) {<p class="fig" role="status"><bdi dir="ltr">{{ words }}</bdi></p><p class="label">{{ 'payments.code.once' | t }}</p>}
    @else if (receipt().actions.includes('see-code')) {<button class="btn full" type="button" [appBusy]="acting.busy()" (click)="see()">{{ 'payments.code.show' | t }}</button>}
    @if (acting.fault(); as words) {<p class="err" role="alert">{{ words }}</p>}
    @if (receipt().missingReportedAt) {<p class="label">{{ 'payments.money.told' | t }}</p>}
    @if (receipt().actions.includes('confirm')) {
      <button class="btn full" [class.go]="first()" type="button" (click)="ask.emit()">{{ 'payments.money.ask' | t }}</button>
    } @else if (receipt().sentOn) {<p class="label">{{ 'payments.money.lead' | t }}</p>}
  `,
  host: { class: 'card stack tight' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReceiptCard {
  readonly #api = inject(Api);
  readonly receipt = input.required<Receipt>();
  readonly first = input(false);
  readonly ask = output<void>();
  /** The code was shown: the record is another one now. */
  readonly seen = output<void>();

  protected readonly acting = acting();
  /** In memory only, until this page is left. */
  protected readonly code = signal('');

  protected async see(): Promise<void> {
    const it = this.receipt();
    if (await this.acting.run(async () => this.code.set((await this.#api.act<PayoutCode>(`/api/money/${it.id}/see-code`, {}, { version: it.version })).code))) this.seen.emit();
  }

  protected readonly reveal = async (): Promise<readonly HeldLine[]> => {
    const a = await this.#api.act<ReceiptAccount>(`/api/money/${this.receipt().id}/reveal`);
    return [{ label: 'payments.account.iban', value: a.iban, ltr: true }, { label: 'payments.account.bankName', value: a.bankName }];
  };
}
