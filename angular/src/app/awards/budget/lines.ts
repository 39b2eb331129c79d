import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { amountText } from '../../shared/format/amount';
import { T } from '../../shared/text/t';
import type { Budget, BudgetLine } from '../model';

/** Budget against actual: approved, moved, spent and left of every line. */
@Component({
  selector: 'app-budget-lines',
  imports: [T],
  template: `
    <section class="card scroll">
      <table class="list">
        <caption>{{ 'awards.budget.title' | t }} <span class="label"><bdi dir="ltr">{{ budget().currency }}</bdi></span></caption>
        <thead><tr>
          <th scope="col">{{ 'awards.budget.col.line' | t }}</th>
          <th scope="col" class="num">{{ 'awards.budget.col.budget' | t }}</th>
          <th scope="col" class="num">{{ 'awards.budget.col.moved' | t }}</th>
          <th scope="col" class="num">{{ 'awards.budget.col.spent' | t }}</th>
          <th scope="col" class="num">{{ 'awards.budget.col.left' | t }}</th>
        </tr></thead>
        <tbody>
          @for (line of budget().lines; track line.id) {
            <tr>
              <td class="what">@if (line.name; as name) {<bdi dir="auto">{{ name }}</bdi><br>}<span class="label">{{ 'awards.category.' + line.category | t }}</span></td>
              <td class="num" [attr.data-label]="'awards.budget.col.budget' | t"><bdi dir="ltr">{{ amount(line.budgetMinor) }}</bdi></td>
              <td class="num" [attr.data-label]="'awards.budget.col.moved' | t"><bdi dir="ltr">{{ moved(line) }}</bdi></td>
              <td class="num" [attr.data-label]="'awards.budget.col.spent' | t"><bdi dir="ltr">{{ amount(line.spentMinor) }}</bdi></td>
              <td class="num" [attr.data-label]="'awards.budget.col.left' | t"><bdi dir="ltr">{{ amount(line.budgetMinor - line.spentMinor) }}</bdi></td>
            </tr>
          }
          <tr>
            <td class="what"><strong>{{ 'awards.record.total' | t }}</strong></td>
            <td class="num" [attr.data-label]="'awards.budget.col.budget' | t"><strong><bdi dir="ltr">{{ amount(budget().totalMinor) }}</bdi></strong></td>
            <td class="num" [attr.data-label]="'awards.budget.col.moved' | t"><bdi dir="ltr">{{ amount(budget().movedMinor) }}</bdi></td>
            <td class="num" [attr.data-label]="'awards.budget.col.spent' | t"><bdi dir="ltr">{{ amount(spent()) }}</bdi></td>
            <td class="num" [attr.data-label]="'awards.budget.col.left' | t"><bdi dir="ltr">{{ amount(budget().totalMinor - spent()) }}</bdi></td>
          </tr>
        </tbody>
      </table>
      <p class="label">{{ 'awards.budget.rule' | t: { silent: amount(budget().silentMinor), notify: amount(budget().notifyMinor) } }}</p>
    </section>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BudgetLines {
  readonly budget = input.required<Budget>();
  protected readonly spent = computed(() => this.budget().lines.reduce((sum, l) => sum + l.spentMinor, 0));

  protected amount(minor: number): string {
    return amountText(minor, this.budget().currency);
  }

  protected moved(line: BudgetLine): string {
    const by = line.budgetMinor - line.approvedMinor;
    return by === 0 ? '–' : `${by > 0 ? '+' : '−'}${this.amount(Math.abs(by))}`;
  }
}
