import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Empty } from '../../shared/ui/empty';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { places } from '../parts/places';
import type { AgentList as AgentListValue } from '../types';
import { AgentChip } from './chip';

/** Everybody who may pay out cash for us, by code. */
@Component({
  selector: 'app-agent-list',
  imports: [AgentChip, DateText, Empty, Icon, Loading, RouterLink, T],
  template: `
    <p class="row"><a class="btn bare" routerLink="/payments"><app-icon name="back" />{{ 'payments.list.title' | t }}</a></p>
    @if (list.hasValue()) {
      <div class="row"><h1>{{ 'agents.list.title' | t }}</h1>
        @if (list.value().actions.includes('add')) {<a class="btn go push" routerLink="/agents/new">{{ 'agents.list.add' | t }}</a>}
      </div>
      @if (list.value().items.length) {
        <table class="list">
          <caption class="vh">{{ 'agents.list.title' | t }}</caption>
          <thead><tr><th scope="col">{{ 'agents.agent' | t }}</th><th scope="col">{{ 'payments.col.state' | t }}</th><th scope="col">{{ 'agents.places' | t }}</th><th scope="col">{{ 'agents.currencies' | t }}</th><th scope="col">{{ 'agents.until' | t }}</th></tr></thead>
          <tbody>@for (row of list.value().items; track row.id) {
            <tr>
              <td class="what"><a [routerLink]="['/agents', row.id]"><bdi dir="ltr">{{ row.code }}</bdi></a></td>
              <td><app-agent-chip [agent]="row" /></td>
              <td>{{ places.named(row.governorates).join(' · ') }}</td>
              <td><bdi dir="ltr">{{ row.currencies.join(' · ') }}</bdi></td>
              <td class="num" [attr.data-label]="'agents.until' | t"><app-date [at]="row.licenceValidUntil" /></td>
            </tr>
          }</tbody>
        </table>
      } @else {<app-empty><p>{{ 'agents.list.empty' | t }}</p></app-empty>}
    }
    <app-loading [of]="list" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgentList {
  protected readonly list = httpResource<AgentListValue>(() => '/api/agents');
  protected readonly places = places();
}
