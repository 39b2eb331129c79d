import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { T } from '../../shared/text/t';

/** The lines of a simple budget, as written. */
@Component({
  selector: 'app-budget-table',
  imports: [T],
  template: `
    <section class="card scroll"><table class="keep">
      <caption>{{ 'proposals.budget.caption' | t: { currency: currency() } }}@if (months(); as n) { · {{ 'proposals.budget.duration' | t: { n } }}}</caption>
      <tbody>@for (line of lines(); track $index) {
        @if (line.name || line.amount) {<tr><th scope="row">@if (line.name; as name) {<bdi dir="auto">{{ name }}</bdi><br>}@if (line.category; as category) {<span class="label">{{ 'proposals.line.' + category | t }}</span>}</th>
          <td class="num"><bdi dir="ltr">{{ line.amount || '–' }}</bdi></td></tr>}
      }</tbody>
    </table></section>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BudgetTable {
  readonly lines = input.required<readonly { readonly name?: string | null; readonly category?: string | null; readonly amount?: string | null }[]>();
  readonly currency = input.required<string>();
  readonly months = input<number | null>(null);
}
