import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { growing } from '../../shared/list/growing';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Empty } from '../../shared/ui/empty';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { EventTable } from './event-table';
import { EventRow, Kind, kinds } from './types';

/** What happens around partners, latest month first. */
@Component({
  selector: 'app-event-list',
  imports: [Empty, EventTable, Icon, Loading, RouterLink, T],
  template: `
    <p class="row"><a class="btn bare" routerLink="/desk"><app-icon name="back" />{{ 'desk.list.title' | t }}</a></p>
    <div class="row"><h1>{{ 'events.list.title' | t }}</h1>
      <p class="row push"><a class="btn" routerLink="/desk/trends">{{ 'trends.title' | t }}</a><a class="btn go" routerLink="/desk/events/new"><app-icon name="pen" />{{ 'events.list.new' | t }}</a></p>
    </div>
    <p class="label">{{ 'events.list.why' | t }}</p>
    <p class="filters">@for (kind of filters; track kind) {
      <button class="btn bare" type="button" [attr.aria-current]="kind === filter() ? 'true' : null" (click)="filter.set(kind)">{{ (kind ? 'events.kind.' + kind : 'events.list.all') | t }}</button>
    }</p>
    @if (rows().length) {<app-event-table [rows]="rows()" [caption]="caption()" url="/api/desk/events" />}
    @else if (page.hasValue()) {<app-empty><p>{{ 'events.list.empty' | t }}</p></app-empty>}
    @if (page.hasValue() && page.value().next) {<p><button class="btn" type="button" (click)="more()">{{ 'events.list.more' | t }}</button></p>}
    <app-loading [of]="page" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EventList {
  readonly #texts = inject(Texts);
  protected readonly filters: readonly (Kind | '')[] = ['', ...kinds];
  protected readonly filter = signal<Kind | ''>('');
  readonly #list = growing<EventRow>('/api/desk/events/search', () => ({ kind: this.filter() || null }));
  protected readonly page = this.#list.page;
  protected readonly rows = this.#list.rows;
  protected readonly more = this.#list.more;

  protected caption(): string {
    return this.#texts.t('events.list.title');
  }
}
