import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { atMost, required } from '../../shared/form/rules';
import { moneyText } from '../../shared/format/amount';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Sheet } from '../../shared/ui/sheet';
import type { Change, TopUpFund } from '../model';

const paths: Readonly<Record<string, string>> = { askDonor: 'ask-donor' };
const withText = ['return', 'decline', 'refuse', 'askDonor'];

/** One act on a request: says what will happen, then does it. */
@Component({
  selector: 'app-change-act',
  imports: [Busy, ChangedNotice, Control, ErrorSummary, Field, Sheet, T],
  template: `
    <app-sheet [title]="'awards.change.act.' + action() | t" (closed)="closed.emit()">
      <p>{{ 'awards.change.say.' + action() | t }}</p>
      @if (form.problem(); as p) {@if (p.kind === 'changed') {<app-changed [problem]="p" (reload)="done.emit()" />}}
      <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
        <app-errors [form]="form" />
        @if (action() === 'askDonor' && funds.hasValue()) {
          <app-field [form]="form" name="fundId" [label]="'awards.change.fund' | t">
            <select appControl dir="ltr">
              <option value=""></option>
              @for (fund of funds.value(); track fund.id) {<option [value]="fund.id">{{ fund.code }} · {{ fund.donorCode }} · {{ money(fund.freeMinor) }}</option>}
            </select>
          </app-field>
        }
        @if (hasText()) {<app-field [form]="form" name="text" [label]="'awards.change.text.' + action() | t"><textarea appControl rows="4" dir="auto"></textarea></app-field>}
        <button class="btn full" [class.go]="!isEnd()" [class.bad]="isEnd()" [appBusy]="form.busy()">{{ 'awards.change.act.' + action() | t }}</button>
      </form>
    </app-sheet>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangeAct {
  readonly #api = inject(Api);
  readonly change = input.required<Change>();
  readonly action = input.required<string>();
  readonly done = output<void>();
  readonly closed = output<void>();
  protected readonly form = form({ text: '', fundId: '' }, {
    text: value => (this.hasText() ? (required(value) ?? atMost(4000)(value)) : null),
    fundId: value => (this.action() === 'askDonor' ? required(value) : null),
  });
  protected readonly funds = httpResource<readonly TopUpFund[]>(() => (this.action() === 'askDonor' ? `/api/amendments/${this.change().id}/funds` : undefined));
  protected readonly hasText = computed(() => withText.includes(this.action()));
  protected readonly isEnd = computed(() => ['decline', 'refuse', 'withdraw'].includes(this.action()));

  protected money(minor: number): string {
    return moneyText(minor, this.change().currency);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(({ text, fundId }) => this.#api.act(
      `/api/amendments/${this.change().id}/${paths[this.action()] ?? this.action()}`,
      this.action() === 'askDonor' ? { fundId, word: text } : this.hasText() ? { text } : {},
      { version: this.change().version }));
    if (done) this.done.emit();
  }
}
