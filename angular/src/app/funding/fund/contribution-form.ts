import { ChangeDetectionStrategy, Component, OnInit, computed, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { AmountField } from '../../shared/form/amount-field';
import { Choice } from '../../shared/form/choice';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { atMost, required } from '../../shared/form/rules';
import { amountText, readAmount } from '../../shared/format/amount';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import type { Contribution, Fund } from '../types';

/** A pledge, money that arrived, or the arrival of what was pledged. */
@Component({
  selector: 'app-contribution-form',
  imports: [AmountField, Busy, Choice, Control, ErrorSummary, Field, T],
  template: `
    <form class="stack" novalidate autocomplete="off" (submit)="save($event)">
      <app-errors [form]="form" />
      @if (!pledge()) {<app-choice [form]="form" name="kind" [legend]="'funding.contribution.kind' | t" [options]="kinds()" />}
      <app-amount [form]="form" name="amount" [currency]="fund().currency" [label]="'funding.amount' | t" />
      @if (form.values().kind === 'received') {
        <app-field [form]="form" name="receivedOn" [label]="'funding.contribution.receivedOn' | t"><input appControl type="date"></app-field>
        <app-field [form]="form" name="bankReference" [label]="'funding.contribution.reference' | t" [hint]="'funding.contribution.referenceWhy' | t" [optional]="true">
          <input appControl dir="ltr" autocomplete="off">
        </app-field>
      } @else {
        <app-field [form]="form" name="pledgedOn" [label]="'funding.contribution.pledgedOn' | t"><input appControl type="date"></app-field>
      }
      <button class="btn go" [appBusy]="form.busy()">{{ 'funding.contribution.record' | t }}</button>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContributionForm implements OnInit {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly fund = input.required<Fund>();
  /** Given when pledged money arrives. */
  readonly pledge = input<Contribution | null>(null);
  readonly done = output<void>();

  protected readonly kinds = computed(() =>
    ['received', 'pledged'].map(value => ({ value, label: this.#texts.t(`funding.contribution.${value}`) })));
  protected readonly form = form(
    { kind: 'received', amount: '', pledgedOn: '', receivedOn: '', bankReference: '' },
    {
      amount: text => {
        const reading = readAmount(text, this.fund().currency);
        return 'fault' in reading ? { key: `common.amount.${reading.fault}` } : null;
      },
      pledgedOn: (on, v) => (v.kind === 'pledged' ? required(on) : null),
      receivedOn: (on, v) => (v.kind === 'received' ? required(on) : null),
      bankReference: atMost(80),
    });

  ngOnInit(): void {
    const pledge = this.pledge();
    if (pledge?.pledgedMinor) this.form.set('amount', amountText(pledge.pledgedMinor, pledge.currency));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const pledge = this.pledge();
    const sent = await this.form.send(v => {
      const receipt = { amount: v.amount, receivedOn: v.receivedOn || null, bankReference: v.bankReference || null };
      if (pledge) return this.#api.act(`/api/contributions/${pledge.id}/receive`, receipt, { version: pledge.version });
      const isReceipt = v.kind === 'received';
      return this.#api.act(`/api/funds/${this.fund().id}/contributions`, {
        amount: v.amount,
        pledgedOn: isReceipt ? null : v.pledgedOn,
        receivedOn: isReceipt ? v.receivedOn : null,
        bankReference: isReceipt ? v.bankReference || null : null,
      });
    });
    if (sent) this.done.emit();
  }
}
