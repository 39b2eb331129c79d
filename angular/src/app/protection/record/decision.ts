import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { DateText } from '../../shared/format/date-text';
import { today } from '../../shared/format/dates';
import { Money } from '../../shared/format/money';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import type { Decision, Record } from '../types';

/** What is given, who decided it, and how far the money has come. */
@Component({
  selector: 'app-desk-decision',
  imports: [Busy, ChangedNotice, Control, DateText, ErrorSummary, Field, Money, T],
  template: `
    <section class="card stack"><h2>{{ 'desk.decision.title' | t }}</h2>
      <dl class="kv">
        @for (part of it().needs; track part.need) {<dt>{{ 'desk.need.' + part.need | t }}</dt><dd><app-money [minor]="part.amountMinor" [currency]="it().currency" /></dd>}
        @if (it().needs.length > 1) {<dt>{{ 'desk.decision.total' | t }}</dt><dd><strong><app-money [minor]="it().totalMinor" [currency]="it().currency" /></strong></dd>}
        <dt>{{ 'desk.decide.fund' | t }}</dt><dd><bdi dir="ltr">{{ it().fundCode }}</bdi></dd>
        <dt>{{ 'desk.decide.through' | t }}</dt><dd>@if (it().partnerCode; as code) {<bdi dir="ltr">{{ code }}</bdi>} @else {{{ 'desk.decide.agent' | t }}}</dd>
        <dt>{{ 'desk.decide.other' | t }}</dt><dd>{{ 'desk.other.' + it().other | t }}</dd>
      </dl>
      <ol class="thread tight">
        <li class="done"><p>{{ (it().isAlone ? 'desk.decision.alone' : 'desk.decision.first') | t }}</p><p class="label"><bdi dir="ltr">{{ it().firstBy }}</bdi><span> · </span><app-date [at]="it().firstAt" [year]="false" [time]="true" /></p></li>
        <li [class]="it().secondBy ? 'done' : 'now'"><p>{{ 'desk.decision.second' | t }}</p>
          @if (it().secondBy; as who) {<p class="label"><bdi dir="ltr">{{ who }}</bdi><span> · </span><app-date [at]="it().secondAt!" [year]="false" [time]="true" /></p>}
          @else {<p class="label">{{ (it().isAlone ? 'desk.decision.follows' : 'desk.decision.waits') | t }}</p>}</li>
        @if (record().case.state !== 'verified') {
          <li [class]="step()"><p>{{ 'desk.money.' + (it().state ?? 'handed') | t }}</p><p class="label">@if (it().orderCode; as code) {<bdi dir="ltr">{{ code }}</bdi>}@if (it().on; as on) {<span> · </span><app-date [at]="on" />}</p></li>
        }
      </ol>
      @if (act.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="act.clear(); stale.emit()" />} @else {<p class="err" role="alert">{{ act.fault() }}</p>}}
      @if (does('second')) {<p>{{ 'desk.decision.secondWhy' | t }}</p><p><button class="btn go" type="button" [appBusy]="act.busy()" (click)="second()">{{ 'desk.decision.agree' | t }}</button></p>}
      @if (does('receive')) {
        <form class="stack tight" novalidate autocomplete="off" (submit)="receive($event)">
          @if (form.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="stale.emit()" />}}
          <app-errors [form]="form" />
          <app-field [form]="form" name="on" [label]="'desk.decision.arrived' | t"><input appControl type="date"></app-field>
          <p><button class="btn go" [appBusy]="form.busy()">{{ 'desk.decision.arrivedGo' | t }}</button></p>
        </form>
      }
      @if (does('takeBack')) {
        <details><summary>{{ 'desk.decision.takeBack' | t }}</summary>
          <p>{{ 'desk.decision.takeBackWhy' | t }}</p>
          <p><button class="btn" type="button" [appBusy]="act.busy()" (click)="takeBack()">{{ 'desk.decision.takeBackGo' | t }}</button></p>
        </details>
      }
    </section>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeskDecision {
  readonly #api = inject(Api);
  readonly record = input.required<Record>();
  readonly it = input.required<Decision>();
  readonly done = output<Record>();
  readonly stale = output<void>();
  protected readonly act = acting();
  protected readonly form = form({ on: today() }, { on: required });
  protected readonly step = computed(() => {
    const state = this.it().state;
    return state === 'cameBack' || state === 'withdrawn' ? 'stop' : state === 'sent' || state === 'received' ? 'done' : 'now';
  });

  protected does(action: string): boolean {
    return this.record().actions.includes(action);
  }

  protected second(): Promise<void> {
    return this.#act('second');
  }

  protected takeBack(): Promise<void> {
    return this.#act('take-back');
  }

  protected async receive(event: Event): Promise<void> {
    event.preventDefault();
    let fresh: Record | null = null;
    const done = await this.form.send(async v => { fresh = await this.#post('received', { on: v.on }); });
    if (done && fresh) this.done.emit(fresh);
  }

  async #act(what: string): Promise<void> {
    await this.act.run(async () => this.done.emit(await this.#post(what, {})));
  }

  #post(what: string, body: object): Promise<Record> {
    const { case: it, version } = this.record();
    return this.#api.act<Record>(`/api/desk/items/${it.id}/${what}`, body, { version });
  }
}
