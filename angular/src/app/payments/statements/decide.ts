import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { DateText } from '../../shared/format/date-text';
import { moneyText } from '../../shared/format/amount';
import { Money } from '../../shared/format/money';
import { Choice } from '../../shared/form/choice';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { isolated } from '../../shared/text/isolated';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { Loading } from '../../shared/ui/loading';
import { Sheet } from '../../shared/ui/sheet';
import { Candidate, Line, asideKinds } from './types';

const nothing = 'nothing';

/** What one line belongs to: one of the things that come near, or nothing of ours. What was decided can be taken back with a reason. */
@Component({
  selector: 'app-decide-line',
  imports: [Busy, Choice, Control, DateText, ErrorSummary, Field, Loading, Money, Sheet, T],
  template: `
    <app-sheet [title]="(undoes() ? 'statements.undo' : 'statements.decide') | t" (closed)="closed.emit()">
      <p data-sealed><app-money [minor]="line().isCredit ? line().amountMinor : -line().amountMinor" [currency]="line().currency" />, <app-date [at]="line().bookedOn" />
        @if (line().counterparty; as name) {<br><bdi>{{ name }}</bdi>}<br><bdi class="label">{{ line().remittance || line().bankReference }}</bdi></p>
      @if (undoes()) {
        @if (line().reason; as why) {<p class="pre" data-sealed><bdi>{{ why }}</bdi></p>}
        <form class="stack" novalidate autocomplete="off" (submit)="undo($event)">
          <app-errors [form]="back" />
          <app-field [form]="back" name="reason" [label]="'statements.reason' | t"><textarea appControl rows="2" dir="auto" maxlength="500"></textarea></app-field>
          <button class="btn go" [appBusy]="back.busy()">{{ 'statements.undo' | t }}</button>
        </form>
      } @else {
        <app-loading [of]="found" />
        <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
          <app-errors [form]="form" />
          <app-choice [form]="form" name="to" [legend]="'statements.belongs' | t" [options]="options()" [wide]="true" />
          @if (toNothing()) {<app-choice [form]="form" name="kind" [legend]="'statements.asideWhy' | t" [options]="kinds()" />}
          @if (asksWhy()) {<app-field [form]="form" name="reason" [label]="'statements.reason' | t" [hint]="toNothing() ? '' : ('statements.differsWhy' | t)"><textarea appControl rows="2" dir="auto" maxlength="500"></textarea></app-field>}
          <button class="btn go" [appBusy]="form.busy()">{{ (toNothing() ? 'statements.setAside' : 'statements.match') | t }}</button>
        </form>
      }
    </app-sheet>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Decide {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly line = input.required<Line>();
  readonly closed = output<void>();
  readonly done = output<void>();
  protected readonly undoes = computed(() => this.line().actions.includes('unmatch'));
  protected readonly found = httpResource<readonly Candidate[]>(() => (this.line().actions.includes('match') ? `/api/bank-lines/${this.line().id}/candidates` : undefined));
  readonly #candidates = computed(() => (this.found.hasValue() ? this.found.value() : []));
  protected readonly form = form({ to: '', kind: 'BankCharge', reason: '' }, { to: required, reason: value => (this.asksWhy() ? required(value) : null) });
  protected readonly back = form({ reason: '' }, { reason: required });
  readonly #chosen = computed(() => this.#candidates().find(c => this.#keyOf(c) === this.form.get('to')));
  protected readonly toNothing = computed(() => this.form.get('to') === nothing);
  protected readonly asksWhy = computed((): boolean => (this.toNothing() ? this.form.get('kind') === 'Other' : !!this.#chosen()?.differenceMinor));
  protected readonly kinds = computed(() => asideKinds.map(kind => ({ value: kind, label: this.#texts.t(`statements.aside.${kind}`) })));
  protected readonly options = computed(() => [
    ...this.#candidates().map(c => ({
      value: this.#keyOf(c),
      label: `${this.#texts.t(`statements.target.${c.target}`)} ${isolated(c.code)}`,
      hint: c.differenceMinor
        ? this.#texts.t('statements.near', { amount: moneyText(c.amountMinor, c.currency), difference: moneyText(c.differenceMinor, c.currency) })
        : moneyText(c.amountMinor, c.currency),
    })),
    { value: nothing, label: this.#texts.t('statements.nothingOfOurs') },
  ]);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const it = this.#chosen();
    const done = await this.form.send(v => this.toNothing() || !it
      ? this.#api.act(`/api/bank-lines/${this.line().id}/aside`, { kind: v.kind, reason: v.reason || null }, { version: this.line().version })
      : this.#api.act(`/api/bank-lines/${this.line().id}/match`, { target: it.target, targetId: it.id, reason: v.reason || null }, { version: this.line().version }));
    if (done) this.done.emit();
  }

  protected async undo(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.back.send(v => this.#api.act(`/api/bank-lines/${this.line().id}/unmatch`, { reason: v.reason }, { version: this.line().version }));
    if (done) this.done.emit();
  }

  #keyOf(candidate: Candidate): string {
    return `${candidate.target}:${candidate.id}`;
  }
}
