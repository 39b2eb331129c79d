import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { RouterLink } from '@angular/router';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { Session } from '../../shared/session/session';
import { T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import type { FundList as Funds } from '../types';
import { FundMoney } from './fund-money';

/** Funds with where their money is. The team sees all, a donor its own. */
@Component({
  selector: 'app-fund-list',
  imports: [Chip, DateText, Empty, FundMoney, Loading, Money, RouterLink, T],
  template: `
    <div class="row">
      <h1>{{ (session.face() === 'funder' ? 'funding.funds.mine' : 'funding.funds.title') | t }}</h1>
      @if (session.may('Funding.Donor.Read')) {<a class="btn bare push" routerLink="/funders">{{ 'funding.donors.title' | t }}</a>}
      @if (list.hasValue() && list.value().actions.includes('open')) {<a class="btn go" routerLink="/funds/new">{{ 'funding.funds.add' | t }}</a>}
    </div>
    <app-loading [of]="list" />
    @if (list.hasValue()) {
      @if (list.value().items.length && session.face() === 'funder') {
        @for (f of list.value().items; track f.id) {<app-fund-money [fund]="f" />}
      } @else if (list.value().items.length) {
        <table class="list">
          <thead><tr>
            <th>{{ 'funding.code' | t }}</th><th>{{ 'funding.period' | t }}</th>
            <th class="num">{{ 'funding.figure.received' | t }}</th><th class="num">{{ 'funding.figure.committed' | t }}</th>
            <th class="num">{{ 'funding.figure.disbursed' | t }}</th><th class="num">{{ 'funding.figure.free' | t }}</th>
          </tr></thead>
          <tbody>
            @for (f of list.value().items; track f.id) {
              <tr>
                <td class="what"><a [routerLink]="['/funds', f.id]"><bdi dir="ltr">{{ f.code }}</bdi></a>&ngsp;<span class="label"><bdi dir="ltr">{{ f.donorCode }}</bdi></span>
                  @if (f.state === 'closed') {&ngsp;<app-chip icon="lock">{{ 'funding.closed' | t }}</app-chip>}</td>
                <td [attr.data-label]="'funding.period' | t" class="label"><app-date [at]="f.startsOn" />&ngsp;{{ 'funding.to' | t }}&ngsp;<app-date [at]="f.endsOn" /></td>
                <td [attr.data-label]="'funding.figure.received' | t" class="num"><app-money [minor]="f.balance.receivedMinor" [currency]="f.currency" /></td>
                <td [attr.data-label]="'funding.figure.committed' | t" class="num"><app-money [minor]="f.balance.committedMinor" [currency]="f.currency" /></td>
                <td [attr.data-label]="'funding.figure.disbursed' | t" class="num"><app-money [minor]="f.balance.disbursedMinor" [currency]="f.currency" /></td>
                <td [attr.data-label]="'funding.figure.free' | t" class="num"><strong><app-money [minor]="f.balance.freeMinor" [currency]="f.currency" /></strong></td>
              </tr>
            }
          </tbody>
        </table>
      } @else {<app-empty><p>{{ none() | t }}</p></app-empty>}
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FundList {
  protected readonly session = inject(Session);
  protected readonly list = httpResource<Funds>(() => ({ url: '/api/funds/search', method: 'POST', body: { donorId: null, state: null } }));

  /** Nobody is told to open a fund who may not. */
  protected none(): string {
    if (this.session.face() === 'funder') return 'funding.funds.noneMine';
    return this.list.hasValue() && this.list.value().actions.includes('open') ? 'funding.funds.none' : 'funding.funds.noneYet';
  }
}
