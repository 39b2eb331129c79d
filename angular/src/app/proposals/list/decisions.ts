import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { Session } from '../../shared/session/session';
import { Plural, T } from '../../shared/text/t';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import { StateChip } from '../parts/state-chip';
import type { DecisionRow } from '../types';

/** What waits for the donor, and below it what was decided. */
@Component({
  selector: 'app-decisions',
  imports: [DateText, Empty, Loading, Money, Plural, RouterLink, StateChip, T],
  template: `
    <h1>{{ 'proposals.decisions.title' | t }}</h1>
    @if (list.hasValue()) {
      @if (!waiting().length) {<app-empty><p>{{ 'proposals.decisions.empty' | t }}</p></app-empty>}
      @for (row of waiting(); track row.id; let first = $first) {
        <article class="card stack tight">
          <p class="label">@if (row.sentAt; as at) {{{ 'proposals.decide.asked' | t }} <app-date [at]="at" [year]="false" />}
            @if (row.dueOn; as due) {<span> · {{ 'proposals.decide.hoped' | t }} <app-date [at]="due" [year]="false" /></span>}</p>
          <h2>{{ 'proposals.decisions.card' | t: { partner: row.partnerCode } }} <app-money [minor]="row.totalMinor" [currency]="row.currency" /></h2>
          <p class="label">{{ 'proposals.years.count' | plural: row.yearCount }} · <bdi dir="ltr">{{ row.fundCodes.join(', ') }}</bdi></p>
          <p><a class="btn" [class.go]="first" [routerLink]="['/decisions', row.id]">{{ (session.may('Proposals.Decision.Decide') ? 'proposals.decisions.open' : 'proposals.decisions.read') | t }}<span class="vh"><bdi dir="ltr">{{ row.partnerCode }}</bdi></span></a></p>
        </article>
      }
      @if (decided().length) {
        <table class="list"><caption>{{ 'proposals.decisions.decided' | t }}</caption>
          <thead><tr><th scope="col">{{ 'proposals.list.col.partner' | t }}</th><th scope="col">{{ 'proposals.list.col.state' | t }}</th>
            <th scope="col">{{ 'proposals.list.col.since' | t }}</th><th scope="col" class="num">{{ 'proposals.list.col.amount' | t }}</th></tr></thead>
          <tbody>@for (row of decided(); track row.id) {
            <tr><td class="what"><a [routerLink]="['/decisions', row.id]"><bdi dir="ltr">{{ row.partnerCode }}</bdi></a></td>
              <td><app-proposal-state [state]="row.state" /></td>
              <td [attr.data-label]="'proposals.list.col.since' | t" class="label">@if (row.decidedAt; as at) {<app-date [at]="at" />}</td>
              <td [attr.data-label]="'proposals.list.col.amount' | t" class="num"><app-money [minor]="row.totalMinor" [currency]="row.currency" /></td></tr>
          }</tbody></table>
      }
    }
    <app-loading [of]="list" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Decisions {
  protected readonly session = inject(Session);
  protected readonly list = httpResource<readonly DecisionRow[]>(() => '/api/decisions');
  readonly #all = computed(() => (this.list.hasValue() ? this.list.value() : []));
  protected readonly waiting = computed(() => this.#all().filter(r => r.state === 'donorReview'));
  protected readonly decided = computed(() => this.#all().filter(r => r.state !== 'donorReview'));
}
