import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { DateText } from '../../shared/format/date-text';
import { moneyText } from '../../shared/format/amount';
import { T } from '../../shared/text/t';
import { LongText } from '../parts/long-text';
import { RiskList } from '../parts/risk-list';
import { Rounds } from '../parts/rounds';
import { BudgetTable } from '../parts/budget-table';
import { Review, ReviewContent, categories, criteria, sectionsOf } from '../types';

/** What the partner wrote and what the team said about it so far. */
@Component({
  selector: 'app-review-content',
  imports: [BudgetTable, DateText, LongText, RiskList, Rounds, T],
  template: `
    @for (section of sections(); track section) {
      <section class="stack tight"><h2>{{ 'proposals.section.' + section + '.label' | t }}</h2>
        @if (content().proposal[section]; as text) {<app-long-text [text]="text" />}
        @if (content().proposal.withheld.includes(section)) {<p class="label">{{ 'proposals.write.kept' | t }}</p>}</section>
    }
    @if (content().proposal.mode === 'lines') {<app-budget-table [lines]="content().proposal.budget" [currency]="content().proposal.currency!" [months]="content().proposal.months ?? null" />}
    @if (content().proposal.mode === 'categories') {
      <section class="card scroll"><table>
        <caption>{{ 'proposals.amounts.categories' | t }}</caption>
        <thead><tr><th scope="col"></th>@for (year of content().proposal.years; track $index) {<th scope="col" class="num">{{ 'proposals.amounts.year' | t: { n: $index + 1 } }}</th>}</tr></thead>
        <tbody>@for (category of categories; track category) {
          <tr><th scope="row">{{ 'proposals.category.' + category | t }}</th>@for (year of content().proposal.years; track $index) {<td class="num"><bdi dir="ltr">{{ year.lines?.[category] || '–' }}</bdi></td>}</tr>
        }</tbody>
      </table></section>
    }
    @if (content().rounds.length) {<section class="card"><app-rounds [rounds]="content().rounds" /></section>}
    @for (other of content().reviews; track other.officer) {
      <section class="card stack tight"><h2>{{ 'proposals.score.by' | t }} <bdi dir="ltr">{{ other.officer }}</bdi></h2>
        @if (other.hasConflict) {<p>{{ 'proposals.score.conflict' | t }}</p>@if (other.conflictNote; as note) {<app-long-text [text]="note" />}}
        @else if (!other.scoredAt) {<p class="label">{{ 'proposals.score.reading' | t }}</p>}
        @else {
          <dl class="kv">@for (key of criteria; track key) {<dt>{{ 'proposals.criterion.' + key | t }}</dt><dd><bdi dir="ltr">{{ other.scores[key] }}</bdi></dd>}</dl>
          @if (other.comment; as comment) {<app-long-text [text]="comment" />}
        }</section>
    }
    @if (content().recommendation; as word) {
      <section class="card stack tight"><h2>{{ 'proposals.recommend.word' | t }}</h2>
        <app-long-text [text]="word.text" />
        <app-risk-list [risks]="word.risks" />
        <p class="label"><bdi dir="ltr">{{ word.author }}</bdi> · @for (fund of word.funds; track fund.fundId) {<bdi dir="ltr">{{ fund.fundCode }}@if (word.funds.length > 1) { {{ money(fund.recommendedMinor) }}}</bdi> · }<app-date [at]="word.at" /></p></section>
    }
    @for (question of answered(); track question.id) {
      <section class="card stack tight"><p class="label">{{ 'proposals.ask.title' | t }} <app-date [at]="question.askedAt" /></p>
        <p dir="auto"><strong>{{ question.question }}</strong></p><app-long-text [text]="question.answer!" /></section>
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewContentView {
  readonly review = input.required<Review>();
  readonly content = input.required<ReviewContent>();
  protected readonly sections = computed(() => sectionsOf(this.content().proposal.mode));
  protected readonly categories = categories;
  protected readonly criteria = criteria;

  protected money(minor: number): string {
    return moneyText(minor, this.review().currency ?? 'USD');
  }

  protected readonly answered = computed(() => this.content().donorQuestions.filter(q => q.answer));
}
