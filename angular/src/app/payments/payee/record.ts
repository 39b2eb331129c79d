import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Payee, currencies } from '../types';

/** New bank details. They count only after somebody else has called back and 72 hours have passed. */
@Component({
  selector: 'app-record-payee',
  imports: [Busy, Control, ErrorSummary, Field, T],
  template: `
    <form class="card stack" novalidate autocomplete="off" autocomplete="off" (submit)="send($event)">
      <h2>{{ (payee().versions.length ? 'payments.record.again' : 'payments.record.title') | t }}</h2>
      <p class="label">{{ 'payments.record.why' | t }}</p>
      <app-errors [form]="form" />
      <app-field [form]="form" name="holderName" [label]="'payments.account.holderName' | t"><input appControl dir="auto" maxlength="140"></app-field>
      <app-field [form]="form" name="holderNameLatin" [label]="'payments.account.holderNameLatin' | t" [hint]="'payments.record.latinHint' | t" [optional]="true"><input appControl dir="ltr" maxlength="140"></app-field>
      <app-field [form]="form" name="iban" [label]="'payments.account.iban' | t" [hint]="'payments.record.ibanHint' | t"><input appControl dir="ltr" autocapitalize="characters" spellcheck="false"></app-field>
      <app-field [form]="form" name="bankName" [label]="'payments.account.bankName' | t"><input appControl dir="auto" maxlength="140"></app-field>
      <app-field [form]="form" name="bic" [label]="'payments.account.bic' | t"><input appControl dir="ltr" autocapitalize="characters" spellcheck="false" maxlength="16"></app-field>
      <app-field [form]="form" name="currency" [label]="'payments.account.currency' | t"><select appControl dir="ltr">@for (code of currencies; track code) {<option [value]="code">{{ code }}</option>}</select></app-field>
      <button class="btn go" [appBusy]="form.busy()">{{ 'payments.record.go' | t }}</button>
    </form>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordPayee {
  readonly #api = inject(Api);
  readonly payee = input.required<Payee>();
  readonly done = output<void>();
  protected readonly currencies = currencies;
  protected readonly form = form(
    { holderName: '', holderNameLatin: '', iban: '', bankName: '', bic: '', currency: 'USD' },
    { holderName: required, iban: required, bankName: required, bic: required },
  );

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(v =>
      this.#api.act(`/api/payees/${this.payee().organisationId}/versions`, { ...v, holderNameLatin: v.holderNameLatin || null }));
    if (done) this.done.emit();
  }
}
