import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { Api } from '../../shared/api/client';
import { AmountField } from '../../shared/form/amount-field';
import { Choice } from '../../shared/form/choice';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form, Form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { Tick } from '../../shared/form/tick';
import { amountText } from '../../shared/format/amount';
import { isolated } from '../../shared/text/isolated';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Loading } from '../../shared/ui/loading';
import type { Budget, Change, Grant } from '../model';

type Values = Record<string, string | boolean>;
const kinds = ['Reallocation', 'NoCostExtension', 'Reschedule', 'TopUp', 'Reduction', 'CrisisReplanning'] as const;
const lineName = (index: number) => `lines[${index}].amount`;
const dayName = (index: number) => `days[${index}].dueOn`;

/** Asking for other terms: what kind, what should be different, why. Three taps and a text. */
@Component({
  selector: 'app-ask-change',
  imports: [AmountField, Busy, ChangedNotice, Choice, Control, ErrorSummary, Field, Loading, T, Tick],
  template: `
    @if (ready()) {
      <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
        <h1>{{ 'awards.change.ask' | t }}</h1>
        @if (form.problem(); as p) {@if (p.kind === 'changed') {<app-changed [problem]="p" (reload)="reload()" />}}
        <app-errors [form]="form" />
        @if (!changeId()) {<app-choice [form]="form" name="kind" [legend]="'awards.change.kindAsk' | t" [options]="options()" [wide]="true" />}
        @if (has('amount')) {<app-amount [form]="form" name="amount" [currency]="grant.value()!.currency" [label]="'awards.change.amount.' + kind() | t" />}
        @if (kind() === 'TopUp') {<app-field [form]="form" name="addOn" [label]="'awards.change.addOn' | t" [optional]="true"><input appControl type="date" dir="ltr"></app-field>}
        @if (has('endsOn')) {<app-field [form]="form" name="endsOn" [label]="'awards.change.endsOn' | t" [optional]="kind() === 'CrisisReplanning'"><input appControl type="date" dir="ltr"></app-field>}
        @if (has('days')) {
          @for (day of days(); track day.id; let i = $index) {
            <app-field [form]="form" [name]="dayName(i)" [label]="'awards.change.day' | t: { n: day.number }"><input appControl type="date" dir="ltr"></app-field>
          }
        }
        @if (has('lines')) {
          @for (line of lines(); track line.id; let i = $index) {
            <app-amount [form]="form" [name]="lineName(i)" [currency]="grant.value()!.currency" [label]="line.name ? isolated(line.name) : ('awards.category.' + line.category | t)" [optional]="true" />
          }
        }
        <app-field [form]="form" name="reason" [label]="'awards.change.reason' | t" [hint]="'awards.change.reasonHint' | t"><textarea appControl rows="5" dir="auto"></textarea></app-field>
        <app-tick [form]="form" name="isForSafety">{{ 'awards.change.isForSafety' | t }}</app-tick>
        <div class="foot"><button class="btn go full" [appBusy]="form.busy()">{{ 'awards.change.send' | t }}</button></div>
      </form>
    }
    <app-loading [of]="grant" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AskChange {
  protected readonly isolated = isolated;
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #texts = inject(Texts);
  readonly id = input.required<string>();
  /** A request that came back and is written again. */
  readonly changeId = input<string>();
  protected readonly grant = httpResource<Grant>(() => `/api/grants/${this.id()}`);
  readonly #budget = httpResource<Budget>(() => (this.grant.hasValue() && this.grant.value().kind === 'Flexible' ? `/api/grants/${this.id()}/budget` : undefined));
  readonly #change = httpResource<Change>(() => (this.changeId() ? `/api/amendments/${this.changeId()}` : undefined));
  protected readonly form: Form<Values> = form<Values>({}, { reason: value => required(value) });
  protected readonly lineName = lineName;
  protected readonly dayName = dayName;
  #begun: { id: string; version: number } | null = null;

  protected readonly ready = computed(() => this.grant.hasValue()
    && (this.grant.value().kind !== 'Flexible' || this.#budget.hasValue()) && (!this.changeId() || this.#change.hasValue()));
  protected readonly kind = computed(() => (this.#change.hasValue() ? this.#change.value().kind : String(this.form.get('kind') ?? '')));
  protected readonly lines = computed(() => (this.#budget.hasValue() ? this.#budget.value().lines : []));
  protected readonly days = computed(() => (this.grant.hasValue() ? this.grant.value().instalments.filter(i => i.state === 'Scheduled') : []));
  protected readonly options = computed(() => {
    const grant = this.grant.hasValue() ? this.grant.value() : null;
    return kinds.filter(k => grant?.state === 'Active' || k === 'CrisisReplanning').filter(k => k !== 'Reallocation' || grant?.kind === 'Flexible')
      .map(value => ({ value, label: this.#texts.t(`awards.change.kind.${value}`), hint: this.#texts.t(`awards.change.kindHint.${value}`) }));
  });

  constructor() {
    effect(() => {
      if (this.ready()) untracked(() => this.#start());
    });
  }

  protected has(part: 'amount' | 'endsOn' | 'days' | 'lines'): boolean {
    const kind = this.kind();
    switch (part) {
      case 'amount': return kind === 'TopUp' || kind === 'Reduction';
      case 'endsOn': return kind === 'NoCostExtension' || kind === 'CrisisReplanning';
      case 'days': return kind === 'Reschedule' || kind === 'CrisisReplanning';
      case 'lines': return this.lines().length > 0 && (kind === 'Reallocation' || kind === 'CrisisReplanning');
    }
  }

  protected reload(): void {
    this.#begun = null;
    this.grant.reload();
    this.#change.reload();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(async values => {
      const begun = this.#begun ?? (this.#begun = await this.#api.act<{ id: string; version: number }>('/api/amendments', { grantId: this.id(), kind: this.kind() }));
      const written = await this.#api.act<{ version: number }>(`/api/amendments/${begun.id}`, this.#body(values), { method: 'PUT', version: begun.version });
      begun.version = written.version;
      await this.#api.act(`/api/amendments/${begun.id}/submit`, {}, { version: begun.version });
    });
    if (done) await this.#router.navigate(['/changes', this.#begun!.id]);
  }

  #start(): void {
    const change = this.#change.hasValue() ? this.#change.value() : null;
    if (change) this.#begun = { id: change.id, version: change.version };
    const { currency } = this.grant.value()!;
    const written = change?.written;
    this.form.reset({
      kind: this.kind() || this.options()[0]?.value || '', reason: change?.reason ?? '', isForSafety: change?.isForSafety ?? false,
      amount: written?.amountMinor ? amountText(written.amountMinor, currency) : '', addOn: written?.addOn ?? '', endsOn: written?.endsOn ?? '',
      ...Object.fromEntries(this.lines().map((line, i) => [lineName(i), amountText(written?.lines.find(l => l.id === line.id)?.amountMinor ?? line.budgetMinor, currency)])),
      ...Object.fromEntries(this.days().map((day, i) => [dayName(i), written?.days.find(d => d.id === day.id)?.dueOn ?? day.dueOn])),
    });
  }

  /** Only what differs from now is asked for. */
  #body(values: Values): object {
    const days = this.days().map((day, i) => ({ id: day.id, dueOn: String(values[dayName(i)] ?? ''), was: day.dueOn })).filter(d => d.dueOn && d.dueOn !== d.was);
    const lines = this.lines().map((line, i) => ({ id: line.id, amount: String(values[lineName(i)] ?? '') || null }));
    return {
      reason: values['reason'], isForSafety: values['isForSafety'] === true,
      amount: this.has('amount') ? values['amount'] || null : null,
      addOn: this.kind() === 'TopUp' ? values['addOn'] || null : null,
      endsOn: this.has('endsOn') ? values['endsOn'] || null : null,
      days: this.has('days') ? days.map(({ id, dueOn }) => ({ id, dueOn })) : null,
      lines: this.has('lines') ? lines : null,
    };
  }
}
