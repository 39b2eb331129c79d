import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import type { Order } from '../types';

/** The bank took it: its reference and the day. */
@Component({
  selector: 'app-send-form',
  imports: [Busy, ChangedNotice, Control, ErrorSummary, Field, T],
  template: `
    <form class="card stack" novalidate autocomplete="off" (submit)="send($event)">
      <h2>{{ 'payments.send.title' | t }}</h2>
      @if (form.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="done.emit()" />}}
      <app-errors [form]="form" />
      <app-field [form]="form" name="bankReference" [label]="'payments.send.reference' | t" [hint]="'payments.send.why' | t"><input appControl dir="ltr" autocomplete="off" maxlength="80"></app-field>
      <app-field [form]="form" name="sentOn" [label]="'payments.send.day' | t" [hint]="'payments.dayHint' | t"><input appControl dir="ltr" inputmode="numeric" autocomplete="off"></app-field>
      <button class="btn go" [appBusy]="form.busy()">{{ 'payments.send.go' | t }}</button>
    </form>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SendForm {
  readonly #api = inject(Api);
  readonly order = input.required<Order>();
  readonly done = output<void>();
  protected readonly form = form({ bankReference: '', sentOn: '' }, { bankReference: required, sentOn: required });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(v => this.#api.act(`/api/payment-orders/${this.order().id}/send`, v, { version: this.order().version }));
    if (done) this.done.emit();
  }
}
