import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Watch } from '../alerts/watch';
import { moment } from '../moment';
import { RiskChip } from '../risk-chip';
import type { Knot, Record } from '../types';
import { DeskReferees } from '../referees/referees';
import { DeskCheckIns } from './check-ins';
import { DeskClosing } from './closing';
import { DeskContent } from './content';
import { DeskDecide } from './decide';
import { DeskDecision } from './decision';
import { DeskErasing } from './erasing';
import { DeskPeople } from './people';
import { DeskReadings } from './readings';
import { DeskTriage } from './triage';

/** One request: what was promised and kept, who works on it, and what comes next. Who and where is opened on its own. */
@Component({
  selector: 'app-desk-record',
  imports: [Busy, ChangedNotice, DateText, DeskCheckIns, DeskClosing, DeskContent, DeskDecide, DeskDecision, DeskErasing, DeskPeople, DeskReadings, DeskReferees, DeskTriage, Icon, Loading, RiskChip, RouterLink, T],
  template: `
    <p class="row"><a class="btn bare" routerLink="/desk"><app-icon name="back" />{{ 'desk.list.title' | t }}</a></p>
    @if (it(); as it) {
      <div class="stack tight">
        <p class="row"><span class="label">{{ 'desk.code' | t }}</span></p>
        <h1><bdi dir="ltr">{{ it.case.code }}</bdi></h1>
        <p class="row"><app-risk-chip [state]="it.case.risk" /><span>{{ needs() }}</span></p>
      </div>
      @if (does('acknowledge')) {
        <section class="card stack tight">
          @if (act.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="again()" />} @else {<p class="err" role="alert">{{ act.fault() }}</p>}}
          <p>{{ 'desk.take.why' | t }}</p>
          <p><button class="btn go" type="button" [appBusy]="act.busy()" (click)="take()">{{ 'desk.take.go' | t }}</button></p>
        </section>
      }
      @if (it.twice; as twice) {
        <p class="note" role="note"><app-icon name="alert" /><span>{{ (twice.codes.length ? 'desk.twice.lead' : 'desk.twice.team') | t }}@for (code of twice.codes; track code) {&ngsp;<bdi dir="ltr">{{ code }}</bdi>}</span></p>
      }
      <div class="cols">
        <div class="stack">
          @if (does('read')) {<app-desk-content [id]="id()" [mayWrite]="does('write')" />}
          @else if (it.erasedAt) {<p class="note"><app-icon name="lock" /><span>{{ 'desk.erase.done' | t }}&ngsp;<app-date [at]="it.erasedAt" /></span></p>}
          @else {<section class="card stack tight"><h2>{{ 'desk.part.title' | t }}</h2><p class="note"><app-icon name="lock" /><span>{{ 'desk.part.closed' | t }}</span></p><p><a class="btn bare" routerLink="/desk/access">{{ 'desk.glass.title' | t }}</a></p></section>}
          @if (does('read')) {<app-desk-referees [record]="it" (done)="show($event)" (stale)="again()" />}
          @if (it.decision; as decision) {<app-desk-decision [record]="it" [it]="decision" (done)="show($event)" (stale)="again()" />}
          @if (does('decide')) {<app-desk-decide [record]="it" (done)="show($event)" (stale)="again()" />}
          @if (does('triage')) {<app-desk-triage [record]="it" (done)="show($event)" (stale)="again()" />}
        </div>
        <div class="stack">
          <section class="card stack tight"><h2>{{ 'desk.thread.title' | t }}</h2>
            <ol class="thread">
              <li class="done"><p><strong>{{ 'desk.source.' + it.case.source | t }}</strong></p><p class="label"><app-date [at]="it.case.openedAt" [year]="false" [time]="true" /></p></li>
              @for (knot of it.thread; track knot.clock) {
                <li [class]="knot.doneAt ? 'done' : knot.isLate ? 'stop' : knot.clock === it.case.next ? 'now' : ''">
                  <p><strong>{{ 'desk.clock.' + knot.clock | t }}</strong></p>
                  @if (knot.doneAt; as at) {<p class="label">@if (knot.doneBy; as who) {<bdi dir="ltr">{{ who }}</bdi><span> · </span>}<app-date [at]="at" [year]="false" [time]="true" /></p>}
                  @else {<p [class]="knot.isLate ? 'err' : 'label'">{{ promise(knot) }}</p>}
                </li>
              }
            </ol>
          </section>
          @if (it.checkIns.length) {<app-desk-check-ins [record]="it" (done)="show($event)" (stale)="again()" />}
          @if (it.case.state === 'closed' && it.closedAt) {<p class="note"><app-icon name="check" /><span>{{ 'desk.close.done' | t }}&ngsp;<app-date [at]="it.closedAt" /></span></p>}
          @if (does('close')) {<app-desk-closing [record]="it" (done)="show($event)" (stale)="again()" />}
          @if (does('erase')) {<app-desk-erasing [record]="it" (done)="show($event)" (stale)="again()" />}
          @if (does('write')) {<p class="label">{{ 'desk.quiet' | t }}</p>}
          <app-desk-readings [id]="id()" />
          @if (!it.erasedAt) {<app-desk-people [record]="it" (done)="show($event)" (stale)="again()" (gone)="again()" />}
        </div>
      </div>
    }
    <app-loading [of]="record" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeskRecord {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly #watch = inject(Watch);
  readonly id = input.required<string>();
  protected readonly record = httpResource<Record>(() => `/api/desk/items/${this.id()}`);
  protected readonly it = computed(() => (this.record.hasValue() ? this.record.value() : null));
  protected readonly act = acting();
  protected readonly needs = computed(() => (this.it()?.case.needs ?? []).map(need => this.#texts.t(`desk.need.${need}`)).join(' · '));

  protected does(action: string): boolean {
    return this.it()?.actions.includes(action) ?? false;
  }

  protected promise(knot: Knot): string {
    return this.#texts.t(`desk.${knot.isLate ? 'wasDue' : 'due'}`, { time: moment(knot.dueAt, this.#texts) });
  }

  protected async take(): Promise<void> {
    const version = this.it()?.version;
    if (version === undefined) return;
    await this.act.run(async () => {
      this.show(await this.#api.act<Record>(`/api/desk/items/${this.id()}/acknowledge`, {}, { version }));
      await this.#watch.seeAll(this.id());
    });
  }

  protected show(record: Record): void {
    this.record.set(record);
  }

  protected again(): void {
    this.act.clear();
    this.record.reload();
  }
}
