import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { amountText } from '../../shared/format/amount';
import { monthText } from '../../shared/format/dates';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import type { DecisionPageData, Year } from '../types';
import { instalments } from './instalments';

/** Amounts by year, and the instalments they become. */
@Component({
  selector: 'app-figures',
  imports: [T],
  template: `
    <section class="card stack tight">
      <h2>{{ (decided() ? 'proposals.decide.approvedByYear' : 'proposals.decide.byYear') | t: { currency: page().currency } }}</h2>
      <div class="figs even-years">
        @for (year of years(); track year.year) {
          <div><p class="label">{{ 'proposals.amounts.year' | t: { n: year.year } }} · <bdi dir="ltr">{{ (year.startsOn ?? '').slice(0, 4) }}</bdi></p>
            <p class="fig"><bdi dir="ltr">{{ text(amount(year)) }}</bdi></p>
            @if (amount(year) !== year.askedMinor) {<p class="label">{{ 'proposals.decide.askedFor' | t }} <bdi dir="ltr">{{ text(year.askedMinor) }}</bdi></p>}</div>
        }
      </div>
      <ol class="thread level tight">
        @for (part of parts(); track part.on) {<li><p><bdi dir="ltr">{{ text(part.minor) }}</bdi></p><p class="label">{{ month(part.on) }}</p></li>}
      </ol>
      @if (funds().length) {
        <p class="row label">{{ 'proposals.decide.paidBy' | t }} @for (fund of funds(); track fund.code) {<span class="line"><bdi dir="ltr">{{ fund.code }}</bdi> <bdi dir="ltr">{{ text(fund.minor) }}</bdi></span>}</p>
      }
    </section>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Figures {
  readonly #texts = inject(Texts);
  readonly page = input.required<DecisionPageData>();
  protected readonly decided = computed(() => this.page().state === 'approved');
  protected readonly years = computed(() => this.page().years.filter(y => this.amount(y) > 0));
  protected readonly parts = computed(() => instalments(this.page().years, y => this.amount(y), this.page().currency));
  /** Who pays it, when more than one fund does. */
  protected readonly funds = computed(() => {
    const rows = this.page().funds.map(f => ({ code: f.code, minor: (this.decided() ? f.approvedMinor : f.recommendedMinor) ?? 0 }));
    return rows.length > 1 ? rows.filter(f => f.minor > 0) : [];
  });

  protected amount(year: Year): number {
    return (this.decided() ? year.approvedMinor : year.recommendedMinor) ?? 0;
  }

  protected text(minor: number): string {
    return amountText(minor, this.page().currency);
  }

  protected month(day: string): string {
    return monthText(day.slice(0, 7), this.#texts.language());
  }
}
