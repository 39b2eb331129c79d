import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import type { Order, PayoutCode } from '../types';

/** The code an agent asks for: shown once, to somebody other than who released it, and kept in memory only. */
@Component({
  selector: 'app-payout-code',
  imports: [Busy, T],
  template: `
    <p>{{ 'payments.before.give-code' | t }}</p>
    @if (code(); as words) {
      <p class="fig" role="status"><bdi dir="ltr">{{ words }}</bdi></p><p class="label">{{ 'payments.code.once' | t }}</p>
      <button class="btn full" type="button" (click)="done.emit()">{{ 'payments.code.told' | t }}</button>
    } @else {
      @if (acting.fault(); as words) {<p class="err" role="alert">{{ words }}</p>}
      <button class="btn go full" type="button" [appBusy]="acting.busy()" (click)="show()">{{ 'payments.act.give-code' | t }}</button>
    }
  `,
  host: { class: 'card stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PayoutCodeCard {
  readonly #api = inject(Api);
  readonly order = input.required<Order>();
  readonly done = output<void>();
  protected readonly acting = acting();
  protected readonly code = signal('');

  protected async show(): Promise<void> {
    const it = this.order();
    await this.acting.run(async () => this.code.set((await this.#api.act<PayoutCode>(`/api/payment-orders/${it.id}/give-code`, {}, { version: it.version })).code));
  }
}
