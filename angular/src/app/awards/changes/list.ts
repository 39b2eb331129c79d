import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import type { ChangeRow } from '../model';

/** Requests for other terms: for staff what waits, for safety first; for a donor what it was asked for. */
@Component({
  selector: 'app-change-list',
  imports: [Chip, DateText, Empty, Loading, RouterLink, T],
  template: `
    <h1>{{ 'awards.change.list' | t }}</h1>
    @if (list.hasValue()) {
      @if (list.value().length) {
        <table class="list">
          <caption class="vh">{{ 'awards.change.list' | t }}</caption>
          <thead><tr>
            <th scope="col">{{ 'awards.list.code' | t }}</th><th scope="col">{{ 'awards.list.partner' | t }}</th>
            <th scope="col">{{ 'awards.change.col.what' | t }}</th><th scope="col">{{ 'awards.list.state' | t }}</th><th scope="col">{{ 'awards.change.col.sent' | t }}</th>
          </tr></thead>
          <tbody>
            @for (row of list.value(); track row.id) {
              <tr>
                <td class="what"><a [routerLink]="['/changes', row.id]"><bdi dir="ltr">{{ row.grantCode }}</bdi></a></td>
                <td><bdi dir="ltr">{{ row.partnerCode }}</bdi></td>
                <td [attr.data-label]="'awards.change.col.what' | t">{{ 'awards.change.kind.' + row.kind | t }} @if (row.isForSafety) {<app-chip kind="bad" icon="alert">{{ 'awards.change.safety' | t }}</app-chip>}</td>
                <td>{{ 'awards.change.state.' + row.state | t }}</td>
                <td [attr.data-label]="'awards.change.col.sent' | t">@if (row.submittedAt; as at) {<app-date [at]="at" />}</td>
              </tr>
            }
          </tbody>
        </table>
      } @else {<app-empty><p>{{ 'awards.change.none' | t }}</p></app-empty>}
    }
    <app-loading [of]="list" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangeList {
  protected readonly list = httpResource<readonly ChangeRow[]>(() => '/api/amendments');
}
