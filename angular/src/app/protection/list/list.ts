import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, effect, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../../shared/session/session';
import { Plural, T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Empty } from '../../shared/ui/empty';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Watch } from '../alerts/watch';
import { ClockChip } from '../clock-chip';
import { RiskChip } from '../risk-chip';
import type { Row } from '../types';

/** What I may see, danger first. */
@Component({
  selector: 'app-desk-list',
  imports: [ClockChip, Empty, Icon, Loading, Plural, RiskChip, RouterLink, T],
  template: `
    <div class="row"><h1>{{ 'desk.list.title' | t }}</h1>
      <p class="row push">
        @if (writesNotices) {<a class="btn" routerLink="/desk/notices">{{ 'notices.title' | t }}</a>}
        @if (readsPlans) {<a class="btn" routerLink="/desk/plans">{{ 'plans.list.title' | t }}</a>}
        @if (readsEvents) {<a class="btn" routerLink="/desk/events">{{ 'events.list.title' | t }}</a>}
        <a class="btn bare" routerLink="/desk/closed">{{ 'desk.closed.title' | t }}</a>
        @if (breaks) {<a class="btn bare" routerLink="/desk/access"><app-icon name="key" />{{ 'desk.glass.title' | t }}</a>}
        @if (seesRota) {<a class="btn" routerLink="/desk/duty">{{ 'desk.duty.title' | t }}</a>}
        @if (opens) {<a class="btn go" routerLink="/desk/new"><app-icon name="phone" />{{ 'desk.list.new' | t }}</a>}
      </p>
    </div>
    @if (list.hasValue()) {
      @if (list.value().length) {
        <table class="list">
          <caption class="vh">{{ 'desk.list.title' | t }}</caption>
          <thead><tr><th scope="col">{{ 'desk.code' | t }}</th><th scope="col">{{ 'desk.col.risk' | t }}</th><th scope="col">{{ 'desk.col.needs' | t }}</th><th scope="col">{{ 'desk.col.clock' | t }}</th><th scope="col">{{ 'desk.col.with' | t }}</th></tr></thead>
          <tbody>@for (row of list.value(); track row.id) {
            <tr>
              <td class="what"><a [routerLink]="['/desk', row.id]"><bdi dir="ltr">{{ row.code }}</bdi></a></td>
              <td><app-risk-chip [state]="row.risk" /></td>
              <td>{{ needsOf(row) }}</td>
              <td><app-clock-chip [clock]="row.next" [due]="row.nextDueAt" /></td>
              <td [attr.data-label]="'desk.col.with' | t">@if (row.isMine) {<strong>{{ 'desk.with.me' | t }}</strong>} @else if (row.team) {{{ 'desk.with.people' | plural: row.team }}} @else {{{ 'desk.with.nobody' | t }}}</td>
            </tr>
          }</tbody>
        </table>
      } @else {<app-empty><p>{{ 'desk.list.empty' | t }}</p></app-empty>}
    }
    <app-loading [of]="list" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeskList {
  readonly #texts = inject(Texts);
  readonly #session = inject(Session);
  protected readonly list = httpResource<readonly Row[]>(() => '/api/desk/items');
  protected readonly opens = this.#session.may('Protection.Case.Open');
  protected readonly readsEvents = this.#session.may('Protection.Incident.Read');
  protected readonly writesNotices = this.#session.may('Protection.Notice.Write');
  protected readonly readsPlans = this.#session.may('Protection.Plan.Read');
  protected readonly breaks = this.#session.may('Protection.Glass.Ask');
  protected readonly seesRota = this.#session.may('Protection.Duty.Read');

  constructor() {
    const watch = inject(Watch);
    let known = watch.newest();
    // A page that stays open shows what the bar above it tells of.
    effect(() => {
      const newest = watch.newest();
      if (newest !== known) untracked(() => this.list.reload());
      known = newest;
    });
  }

  protected needsOf(row: Row): string {
    return row.needs.map(need => this.#texts.t(`desk.need.${need}`)).join(' · ');
  }
}
