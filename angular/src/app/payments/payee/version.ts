import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Api } from '../../shared/api/client';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Hold, HeldLine } from '../../shared/ui/hold';
import { Standing } from '../banks/standing';
import { SharedWith } from '../parts/shared-with';
import type { Account, PayeeVersion } from '../types';

/** One version of the bank details with the people behind it; the account itself only while held. */
@Component({
  selector: 'app-payee-version',
  imports: [DateText, Hold, SharedWith, Standing, T],
  template: `
    <h2>{{ 'payments.version.title' | t: { number: version().number } }}</h2>
    <ol class="thread">
      <li class="done"><p>{{ 'payments.part.payee-recorded' | t }}<span> · </span><strong><bdi dir="ltr">{{ version().recordedBy }}</bdi></strong></p>
        <p class="label"><app-date [at]="version().recordedAt" [time]="true" /></p></li>
      @if (version().calledBackBy; as by) {
        <li [class]="version().state === 'Rejected' ? 'stop' : 'done'"><p>{{ (version().state === 'Rejected' ? 'payments.version.rejected' : 'payments.part.called-back') | t }}<span> · </span><strong><bdi dir="ltr">{{ by }}</bdi></strong></p>
          <p class="label"><app-date [at]="version().calledBackAt!" [time]="true" /></p>
          @if (version().contactSince; as since) {<p class="label">{{ 'payments.version.onContact' | t }}&ngsp;<app-date [at]="since" />@if (version().hasFreshReason) {<span>&nbsp;·&ngsp;{{ 'payments.version.trusted' | t }}</span>}</p>}</li>
      } @else {<li class="now"><p>{{ 'payments.version.waits' | t }}</p></li>}
      @if (version().state === 'Replaced') {<li class="stop"><p>{{ 'payments.version.replaced' | t }}</p></li>}
      @if (version().usableFrom; as at) {<li [class]="isPast(at) ? 'done' : 'now'"><p>{{ 'payments.version.usable' | t }}</p><p class="label"><app-date [at]="at" [time]="true" /></p></li>}
    </ol>
    @if (version().state === 'Pending' || version().state === 'Verified') {
      <div class="stack tight"><p><strong>{{ 'banks.bank' | t }}</strong>&ngsp;<bdi dir="ltr">{{ version().bank.code }}</bdi></p><app-bank-standing [check]="version().bank.current" /></div>
    }
    <app-shared-with [accounts]="version().sharedWith" [says]="version().hasSharedReason ? 'given' : version().state === 'Pending' ? 'ask' : 'look'" />
    <app-hold [label]="'payments.hold.account' | t" [fetch]="reveal" />
  `,
  host: { class: 'card stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Version {
  readonly #api = inject(Api);
  readonly organisationId = input.required<string>();
  readonly version = input.required<PayeeVersion>();
  /** Whether the payee as a whole can be paid now; the server's clock says so. */
  readonly ready = input(false);

  protected isPast(at: string): boolean {
    return this.ready() || Date.parse(at) <= Date.now();
  }

  protected readonly reveal = async (): Promise<readonly HeldLine[]> => {
    const a = await this.#api.act<Account>(`/api/payees/${this.organisationId()}/versions/${this.version().id}/reveal`);
    return [
      { label: 'payments.account.holderName', value: a.holderName },
      ...(a.holderNameLatin ? [{ label: 'payments.account.holderNameLatin', value: a.holderNameLatin, ltr: true }] : []),
      { label: 'payments.account.iban', value: a.iban, ltr: true },
      { label: 'payments.account.bankName', value: a.bankName },
      { label: 'payments.account.bic', value: a.bic, ltr: true },
      { label: 'payments.account.currency', value: a.currency, ltr: true },
      ...(a.callBackNote ? [{ label: 'payments.call.note', value: a.callBackNote }] : []),
      ...(a.freshReason ? [{ label: 'payments.call.freshReason', value: a.freshReason }] : []),
      ...(a.sharedReason ? [{ label: 'payments.shared.reason', value: a.sharedReason }] : []),
    ];
  };
}
