import { ChangeDetectionStrategy, Component, Signal, computed, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Choice } from '../../shared/form/choice';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import type { Payee, PayeeVersion } from '../types';

/** What came of the call to a contact that was on file before. */
@Component({
  selector: 'app-call-back',
  imports: [Busy, ChangedNotice, Choice, Control, ErrorSummary, Field, T],
  template: `
    <form class="card stack" novalidate autocomplete="off" (submit)="send($event)">
      <h2>{{ 'payments.call.title' | t }}</h2>
      <p class="label">{{ 'payments.call.why' | t }}</p>
      @if (form.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="done.emit()" />}}
      <app-errors [form]="form" />
      <app-choice [form]="form" name="outcome" [legend]="'payments.call.legend' | t" [options]="options()" [wide]="true" />
      <app-field [form]="form" name="note" [label]="'payments.call.note' | t" [hint]="'payments.call.noteHint' | t"><textarea appControl rows="3" dir="auto"></textarea></app-field>
      @if (asksWhy()) {
        <app-field [form]="form" name="sharedReason" [label]="'payments.shared.reason' | t" [hint]="'payments.shared.reasonHint' | t"><textarea appControl rows="3" dir="auto" maxlength="1000"></textarea></app-field>
      }
      <button class="btn go" [appBusy]="form.busy()">{{ 'payments.call.go' | t }}</button>
    </form>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CallBack {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly payee = input.required<Payee>();
  readonly version = input.required<PayeeVersion>();
  readonly done = output<void>();
  protected readonly form = form({ outcome: '', note: '', sharedReason: '' }, {
    outcome: required, note: required, sharedReason: value => (this.asksWhy() ? required(value) : null),
  });
  /** Asked for when the account is at another partner too; the server may have learned so only just now. */
  protected readonly asksWhy: Signal<boolean> = computed(() => this.form.get('outcome') === 'verify'
    && (this.version().sharedWith.length > 0 || this.form.get('sharedReason') !== '' || !!this.form.faults()['sharedReason']));
  protected readonly options = computed(() => [
    { value: 'verify', label: this.#texts.t('payments.call.right') },
    { value: 'reject', label: this.#texts.t('payments.call.wrong') },
  ]);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(v => this.#api.act(
      `/api/payees/${this.payee().organisationId}/versions/${this.version().id}/${v.outcome}`,
      v.outcome === 'verify' ? { note: v.note, sharedReason: this.asksWhy() ? v.sharedReason : null } : { note: v.note },
      { version: this.payee().version }));
    if (done) this.done.emit();
  }
}
