import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { AmountField } from '../../shared/form/amount-field';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form, Form } from '../../shared/form/form';
import { amountText, moneyText, readAmount } from '../../shared/format/amount';
import { isolated } from '../../shared/text/isolated';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import type { Budget, Moved } from '../model';

type Values = Record<string, string>;
const amountName = (index: number) => `lines[${index}].amount`;

/** Moving money between lines: says while typing whether it is done at once, told, or asked for. */
@Component({
  selector: 'app-budget-move',
  imports: [AmountField, Busy, ChangedNotice, Control, ErrorSummary, Field, T],
  template: `
    <form class="card stack" novalidate autocomplete="off" (submit)="send($event)">
      <h2>{{ 'awards.budget.move' | t }}</h2>
      @if (form.problem(); as p) {@if (p.kind === 'changed') {<app-changed [problem]="p" (reload)="done.emit(null)" />}}
      <app-errors [form]="form" />
      @for (line of budget().lines; track line.id; let i = $index) {
        <app-amount [form]="form" [name]="name(i)" [currency]="budget().currency" [label]="line.name ? isolated(line.name) : ('awards.category.' + line.category | t)" [optional]="true" />
      }
      <p class="note" role="status"><span>{{ 'awards.budget.will.' + will() | t: { left: left() } }}</span></p>
      @if (will() === 'request') {
        <app-field [form]="form" name="reason" [label]="'awards.change.reason' | t" [hint]="'awards.change.reasonHint' | t"><textarea appControl rows="4" dir="auto"></textarea></app-field>
      }
      <button class="btn go full" [appBusy]="form.busy()">{{ (will() === 'request' ? 'awards.budget.ask' : 'awards.budget.moveNow') | t }}</button>
    </form>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BudgetMove {
  protected readonly isolated = isolated;
  readonly #api = inject(Api);
  readonly budget = input.required<Budget>();
  readonly done = output<Moved | null>();
  protected readonly form: Form<Values> = form<Values>({});
  protected readonly name = amountName;
  readonly #amounts = computed(() => this.budget().lines.map((_, i) => {
    const text = this.form.get(amountName(i)) ?? '';
    if (!text.trim()) return 0;
    const reading = readAmount(text, this.budget().currency);
    return 'minor' in reading ? reading.minor : 0;
  }));
  readonly #left = computed(() => this.budget().totalMinor - this.#amounts().reduce((sum, minor) => sum + minor, 0));
  protected readonly left = computed(() => moneyText(Math.abs(this.#left()), this.budget().currency));
  /** The same sums as the server's; it decides. */
  protected readonly will = computed(() => {
    const { lines, silentMinor, notifyMinor } = this.budget();
    if (this.#left() !== 0) return this.#left() > 0 ? 'left' : 'over';
    const amounts = this.#amounts();
    if (lines.every((line, i) => line.budgetMinor === amounts[i])) return 'nothing';
    const moved = lines.reduce((sum, line, i) => sum + Math.max(0, (amounts[i] ?? 0) - line.approvedMinor), 0);
    return moved <= silentMinor ? 'silent' : moved <= notifyMinor ? 'told' : 'request';
  });

  ngOnInit(): void {
    const { lines, currency } = this.budget();
    this.form.reset({ reason: '', ...Object.fromEntries(lines.map((line, i) => [amountName(i), amountText(line.budgetMinor, currency)])) });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    let moved: Moved | null = null;
    const done = await this.form.send(async values => {
      moved = await this.#api.act<Moved>(`/api/grants/${this.budget().grantId}/budget/move`, {
        lines: this.budget().lines.map((line, i) => ({ id: line.id, amount: values[amountName(i)] || null })),
        reason: values['reason'] || null,
      }, { version: this.budget().version });
    });
    if (done) this.done.emit(moved);
  }
}
