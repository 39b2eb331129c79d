import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Schemas } from '../../shared/api/schemas';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { T } from '../../shared/text/t';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import { DonorGrantState } from './grant-state';

/** Donor: the grants its own funds pay, with its own part of the money. */
@Component({
  selector: 'app-donor-grants',
  imports: [DateText, DonorGrantState, Empty, Loading, Money, RouterLink, T],
  template: `
    <div class="stack">
      <h1>{{ 'reporting.donor.grants' | t }}</h1>
      @if (list.hasValue()) {
        @if (list.value().items.length) {
          <table class="list">
            <caption class="vh">{{ 'reporting.donor.grants' | t }}</caption>
            <thead>
              <tr>
                <th scope="col">{{ 'reporting.donor.code' | t }}</th>
                <th scope="col">{{ 'reporting.list.partner' | t }}</th>
                <th scope="col">{{ 'reporting.list.state' | t }}</th>
                <th scope="col" class="num">{{ 'reporting.donor.committed' | t }}</th>
                <th scope="col" class="num">{{ 'reporting.donor.received' | t }}</th>
                <th scope="col">{{ 'reporting.donor.until' | t }}</th>
              </tr>
            </thead>
            <tbody>
              @for (row of list.value().items; track row.id) {
                <tr>
                  <td class="what"><a [routerLink]="['/awards', row.id]"><bdi dir="ltr">{{ row.code }}</bdi></a></td>
                  <td><bdi dir="ltr">{{ row.partnerCode }}</bdi></td>
                  <td><app-donor-grant-state [state]="row.state" /></td>
                  <td [attr.data-label]="'reporting.donor.committed' | t" class="num"><app-money [minor]="row.totalMinor" [currency]="row.currency" /></td>
                  <td [attr.data-label]="'reporting.donor.received' | t" class="num"><app-money [minor]="row.receivedMinor" [currency]="row.currency" /></td>
                  <td [attr.data-label]="'reporting.donor.until' | t"><app-date [at]="row.endsOn" /></td>
                </tr>
              }
            </tbody>
          </table>
        } @else {
          <app-empty><p>{{ 'reporting.donor.grantsEmpty' | t }}</p></app-empty>
        }
      }
      <app-loading [of]="list" />
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DonorGrants {
  protected readonly list = httpResource<Schemas['PageOfGrantListRow']>(() => ({
    url: '/api/grants/search', method: 'POST', body: { code: null, partnerCode: null, state: null, next: null },
  }));
}
