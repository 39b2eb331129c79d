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
import { dateText } from '../../shared/format/dates';
import { Hold, HeldLine } from '../../shared/ui/hold';
import type { ContactSecrets, Payee, PayeeContact, PayeeVersion } from '../types';

/** What came of the call to a contact that was on file before. */
@Component({
  selector: 'app-call-back',
  imports: [Busy, ChangedNotice, Choice, Control, ErrorSummary, Field, Hold, T],
  template: `
    <form class="card stack" novalidate autocomplete="off" (submit)="send($event)">
      <h2>{{ 'payments.call.title' | t }}</h2>
      <p class="label">{{ 'payments.call.why' | t }}</p>
      @if (form.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="done.emit()" />}}
      <app-errors [form]="form" />
      @if (callable().length) {
        <app-choice [form]="form" name="contactId" [legend]="'payments.call.contact' | t" [hint]="'payments.call.contactHint' | t" [options]="contacts()" [wide]="true" />
        @if (chosen(); as contact) {
          <app-hold [label]="'payments.call.hold' | t" [fetch]="number(contact)" />
          @if (contact.isFresh) {<p class="note" role="note">{{ 'payments.call.fresh' | t }}</p>}
        }
      } @else {<p class="note" role="note">{{ 'payments.call.nobody' | t }}</p>}
      @for (contact of refused(); track contact.id) {<p class="label">{{ line(contact) }}<span> · </span>{{ 'payments.why.' + key(contact.whyNot!) | t }}</p>}
      <app-choice [form]="form" name="outcome" [legend]="'payments.call.legend' | t" [options]="options()" [wide]="true" />
      <app-field [form]="form" name="note" [label]="'payments.call.note' | t" [hint]="'payments.call.noteHint' | t"><textarea appControl rows="3" dir="auto"></textarea></app-field>
      @if (asksTrust()) {
        <app-field [form]="form" name="freshReason" [label]="'payments.call.freshReason' | t" [hint]="'payments.call.freshHint' | t"><textarea appControl rows="3" dir="auto" maxlength="1000"></textarea></app-field>
      }
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
  protected readonly form = form({ contactId: '', outcome: '', note: '', freshReason: '', sharedReason: '' }, {
    contactId: value => (this.callable().length ? required(value) : null),
    freshReason: value => (this.asksTrust() ? required(value) : null),
    outcome: required, note: required, sharedReason: value => (this.asksWhy() ? required(value) : null),
  });
  /** Asked for when the account is at another partner too; the server may have learned so only just now. */
  protected readonly asksWhy: Signal<boolean> = computed(() => this.form.get('outcome') === 'verify'
    && (this.version().sharedWith.length > 0 || this.form.get('sharedReason') !== '' || !!this.form.faults()['sharedReason']));
  protected readonly callable = computed(() => this.payee().contacts.filter(c => !c.whyNot));
  /** Those on which a call would prove nothing, each with why. */
  protected readonly refused = computed(() => this.payee().contacts.filter(c => c.whyNot));
  protected readonly chosen = computed(() => this.callable().find(c => c.id === this.form.get('contactId')) ?? null);
  protected readonly asksTrust: Signal<boolean> = computed(() => this.form.get('outcome') === 'verify' && !!this.chosen()?.isFresh);
  protected readonly contacts = computed(() => this.callable().map(c => ({
    value: c.id, label: this.line(c), ...(c.isFresh ? { hint: this.#texts.t(c.replacedAnother ? 'payments.call.isChanged' : 'payments.call.isNew') } : {}),
  })));
  protected readonly options = computed(() => [
    ...(this.callable().length ? [{ value: 'verify', label: this.#texts.t('payments.call.right') }] : []),
    { value: 'reject', label: this.#texts.t('payments.call.wrong') },
  ]);

  protected line(contact: PayeeContact): string {
    return this.#texts.t(`payments.contact.${contact.kind}`, { date: dateText(contact.since, this.#texts.language()) });
  }

  protected key(code: string): string {
    return code.slice(code.indexOf('.') + 1);
  }

  /** The number itself: opened for whoever calls, on record, and the partner can read that it was. */
  protected number(contact: PayeeContact): () => Promise<readonly HeldLine[]> {
    return async () => {
      const opened = await this.#api.act<ContactSecrets>(`/api/partners/${this.payee().organisationId}/contacts/${contact.id}/reveal`);
      return [{ label: 'payments.call.number', value: opened.value, ltr: true }, ...(opened.whose ? [{ label: 'payments.call.whose', value: opened.whose }] : [])];
    };
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(v => this.#api.act(
      `/api/payees/${this.payee().organisationId}/versions/${this.version().id}/${v.outcome}`,
      v.outcome === 'verify'
        ? { note: v.note, contactId: v.contactId || null, freshReason: this.asksTrust() ? v.freshReason : null, sharedReason: this.asksWhy() ? v.sharedReason : null }
        : { note: v.note, contactId: v.contactId || null },
      { version: this.payee().version }));
    if (done) this.done.emit();
  }
}
