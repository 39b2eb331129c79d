import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { T } from '../../shared/text/t';
import { Empty } from '../../shared/ui/empty';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import type { Row } from '../types';

/** What is closed and not yet erased, the latest first. */
@Component({
  selector: 'app-desk-closed',
  imports: [Empty, Icon, Loading, RouterLink, T],
  template: `
    <p class="row"><a class="btn bare" routerLink="/desk"><app-icon name="back" />{{ 'desk.list.title' | t }}</a></p>
    <h1>{{ 'desk.closed.title' | t }}</h1>
    @if (list.hasValue()) {
      <ul class="stack tight plain">
        @for (row of list.value(); track row.id) {<li><a class="btn bare" [routerLink]="['/desk', row.id]"><bdi dir="ltr">{{ row.code }}</bdi></a></li>}
      </ul>
      @if (!list.value().length) {<app-empty><p>{{ 'desk.closed.empty' | t }}</p></app-empty>}
    }
    <app-loading [of]="list" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeskClosed {
  protected readonly list = httpResource<readonly Row[]>(() => '/api/desk/items/closed');
}
