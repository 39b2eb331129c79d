import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { amountText } from '../../shared/format/amount';
import { dateText } from '../../shared/format/dates';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Chip } from '../../shared/ui/chip';
import type { Difference } from '../model';

/** Before and after, side by side; what changes is said by a word beside the colour. */
@Component({
  selector: 'app-difference',
  imports: [Chip, T],
  template: `
    <section class="card scroll">
      <table class="list">
        <caption>{{ 'awards.change.difference' | t }} <span class="label"><bdi dir="ltr">{{ currency() }}</bdi></span></caption>
        <thead><tr>
          <th scope="col">{{ 'awards.change.col.what' | t }}</th>
          <th scope="col" class="num">{{ 'awards.change.col.before' | t }}</th>
          <th scope="col" class="num">{{ 'awards.change.col.after' | t }}</th>
          <th scope="col">{{ 'awards.change.col.how' | t }}</th>
        </tr></thead>
        <tbody>
          @for (row of rows(); track $index) {
            <tr>
              <td class="what">
                @switch (row.what) {
                  @case ('line') {@if (row.name; as name) {<bdi dir="auto">{{ name }}</bdi><br>}<span class="label">{{ 'awards.category.' + row.category | t }}</span>}
                  @case ('instalment') {{{ 'awards.change.instalment' | t: { n: row.number! } }}}
                  @default {{{ 'awards.change.what.' + row.what | t }}}
                }
              </td>
              <td class="num" [attr.data-label]="'awards.change.col.before' | t">{{ side(row.beforeMinor, row.beforeOn) }}</td>
              <td class="num" [attr.data-label]="'awards.change.col.after' | t">@if (row.isChanged) {<strong>{{ side(row.afterMinor, row.afterOn) }}</strong>} @else {{{ side(row.afterMinor, row.afterOn) }}}</td>
              <td [attr.data-label]="'awards.change.col.how' | t"><app-chip [kind]="look(row)" [icon]="row.isChanged ? 'pen' : 'check'">{{ 'awards.change.how.' + how(row) | t }}</app-chip></td>
            </tr>
          }
        </tbody>
      </table>
    </section>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DifferenceTable {
  readonly #texts = inject(Texts);
  readonly rows = input.required<readonly Difference[]>();
  readonly currency = input.required<string>();

  protected side(minor: number | null | undefined, on: string | null | undefined): string {
    const parts: string[] = [];
    if (minor !== null && minor !== undefined) parts.push(`\u2066${amountText(minor, this.currency())}\u2069`);
    if (on) parts.push(dateText(on, this.#texts.language()));
    return parts.length ? parts.join(' · ') : '–';
  }

  protected how(row: Difference): 'same' | 'new' | 'more' | 'less' | 'other' {
    if (!row.isChanged) return 'same';
    if (row.what === 'instalment' && row.beforeOn === null) return 'new';
    const [before, after] = [row.beforeMinor ?? 0, row.afterMinor ?? 0];
    if (before !== after) return after > before ? 'more' : 'less';
    return 'other';
  }

  protected look(row: Difference): 'ok' | 'act' | '' {
    return { same: '' as const, new: 'ok' as const, more: 'ok' as const, less: 'act' as const, other: 'act' as const }[this.how(row)];
  }
}
