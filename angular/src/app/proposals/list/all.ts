import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { growing } from '../../shared/list/growing';
import { T } from '../../shared/text/t';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import { StateChip } from '../parts/state-chip';
import type { Row } from '../types';

const filters: Readonly<Record<string, readonly string[]>> = {
  all: [],
  review: ['submitted', 'inReview'],
  partner: ['returned'],
  donor: ['recommended', 'donorReview'],
  done: ['approved', 'declined', 'withdrawn'],
};

/** The team's list of proposals, newest first. */
@Component({
  selector: 'app-all-proposals',
  imports: [DateText, Empty, Loading, Money, RouterLink, StateChip, T],
  template: `
    <div class="row"><h1>{{ 'proposals.list.title' | t }}</h1>
      <span class="push filters">@for (name of names; track name) {
        <button class="btn bare" type="button" [attr.aria-current]="name === filter() ? 'true' : null" (click)="filter.set(name)">{{ 'proposals.list.filter.' + name | t }}</button>
      }</span></div>
    @if (rows().length) {
      <table class="list">
        <caption class="vh">{{ 'proposals.list.title' | t }}</caption>
        <thead><tr>
          <th scope="col">{{ 'proposals.list.col.code' | t }}</th><th scope="col">{{ 'proposals.list.col.partner' | t }}</th>
          <th scope="col">{{ 'proposals.list.col.state' | t }}</th><th scope="col">{{ 'proposals.list.col.since' | t }}</th>
          <th scope="col">{{ 'proposals.list.col.due' | t }}</th><th scope="col" class="num">{{ 'proposals.list.col.asked' | t }}</th>
        </tr></thead>
        <tbody>@for (row of rows(); track row.id) {
          <tr>
            <td class="what"><a [routerLink]="['/proposals', row.id]"><bdi dir="ltr">{{ row.code }}</bdi></a></td>
            <td><bdi dir="ltr">{{ row.partnerCode }}</bdi></td>
            <td><app-proposal-state [state]="row.state" /></td>
            <td [attr.data-label]="'proposals.list.col.since' | t" class="label"><app-date [at]="row.stateSince" /></td>
            <td [attr.data-label]="'proposals.list.col.due' | t" class="label">@if (row.dueOn; as due) {<app-date [at]="due" [year]="false" />}</td>
            <td [attr.data-label]="'proposals.list.col.asked' | t" class="num">@if (row.currency; as currency) {<app-money [minor]="row.askedMinor" [currency]="currency" />}</td>
          </tr>
        }</tbody>
      </table>
    } @else if (page.hasValue()) {<app-empty><p>{{ 'proposals.list.empty' | t }}</p></app-empty>}
    @if (page.hasValue() && page.value().next) {<p><button class="btn" type="button" (click)="more()">{{ 'proposals.list.more' | t }}</button></p>}
    <app-loading [of]="page" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AllProposals {
  protected readonly names = Object.keys(filters);
  protected readonly filter = signal('all');
  readonly #list = growing<Row>('/api/reviews/search', () => ({ states: filters[this.filter()] }));
  protected readonly page = this.#list.page;
  protected readonly rows = this.#list.rows;
  protected readonly more = this.#list.more;
}
