import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { DateText } from '../../shared/format/date-text';
import { amountText } from '../../shared/format/amount';
import { T } from '../../shared/text/t';
import { LongText } from '../parts/long-text';
import { BudgetTable } from '../parts/budget-table';
import { RiskList } from '../parts/risk-list';
import type { DecisionPageData } from '../types';

/** Why the team recommends it, what else is funded, what could go wrong, and the proposal itself. */
@Component({
  selector: 'app-basis',
  imports: [BudgetTable, DateText, LongText, RiskList, T],
  template: `
    <section class="stack tight">
      <h2>{{ 'proposals.decide.recommends' | t }}</h2>
      <app-long-text [text]="word().text" />
      <p class="label">@for (name of word().reviewers; track name) {<bdi dir="ltr">{{ name }}</bdi> · }<bdi dir="ltr">{{ word().author }}</bdi> · <app-date [at]="word().at" /></p>
      @if (word().scores.length) {
        <details><summary>{{ 'proposals.decide.scores' | t }}</summary>
          <dl class="kv">@for (score of word().scores; track score.key) {<dt>{{ 'proposals.criterion.' + score.key | t }}</dt><dd><bdi dir="ltr">{{ (score.tenths / 10).toFixed(1) }} / 5</bdi></dd>}</dl></details>
      }
      @if (page().budget.length) {<app-budget-table [lines]="lines()" [currency]="page().currency" [months]="page().months" />}
      <details><summary>{{ 'proposals.decide.proposal' | t }}</summary>
        <div class="stack">@for (section of page().sections; track section.key) {
          <section class="stack tight"><h3>{{ 'proposals.section.' + section.key + '.label' | t }}</h3>
            @if (section.text; as text) {<app-long-text [text]="text" />} @else {<p class="label">{{ (section.isWithheld ? 'proposals.decide.withheld' : 'proposals.write.empty') | t }}</p>}</section>
        }</div></details>
    </section>
    <div class="half">
      <section class="card"><table><caption>{{ 'proposals.decide.others' | t: { partner: page().partner.code } }}</caption><tbody>
        @for (row of page().otherFunding; track $index) {
          <tr><th scope="row">{{ 'proposals.source.' + row.source | t }}@if (row.kind; as kind) {, {{ 'proposals.kind.' + kind | t }}}@if (row.until; as until) {<br><span class="label">{{ 'proposals.decide.until' | t }} <app-date [at]="until" /></span>}</th>
            <td class="num"><bdi dir="ltr">{{ text(row.amountMinor, row.currency) }} {{ row.currency }}</bdi></td></tr>
        } @empty {<tr><td class="label">{{ 'proposals.decide.noOthers' | t }}</td></tr>}
      </tbody></table></section>
      <section class="card">@if (word().risks.length) {<app-risk-list [risks]="word().risks" />} @else {<h2>{{ 'proposals.risk.title' | t }}</h2><p class="label">{{ 'proposals.risk.none' | t }}</p>}</section>
    </div>
    @if (page().questions.length) {
      <section class="stack tight"><h2>{{ 'proposals.ask.yours' | t }}</h2>
        <ol class="thread tight">@for (question of page().questions; track question.id) {
          <li [class.done]="question.answer" [class.now]="!question.answer"><p dir="auto"><strong>{{ question.question }}</strong></p>
            @if (question.answer; as answer) {<app-long-text [text]="answer" />} @else {<p class="label">{{ 'proposals.ask.waiting' | t }}</p>}</li>
        }</ol></section>
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Basis {
  readonly page = input.required<DecisionPageData>();
  protected readonly word = computed(() => this.page().recommendation);

  protected readonly lines = computed(() => this.page().budget.map(l => ({ name: l.name, category: l.category, amount: amountText(l.askedMinor, this.page().currency) })));

  protected text(minor: number, currency: string): string {
    return amountText(minor, currency);
  }
}
