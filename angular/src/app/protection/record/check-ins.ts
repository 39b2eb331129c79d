import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Choice } from '../../shared/form/choice';
import { ErrorSummary } from '../../shared/form/error-summary';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { type Record, outcomes } from '../types';

/** The days on which the team asks how the person is, and what was found; never a word about the person. */
@Component({
  selector: 'app-desk-check-ins',
  imports: [Busy, ChangedNotice, Choice, DateText, ErrorSummary, T],
  template: `
    <section class="card stack tight"><h2>{{ 'desk.checkIn.title' | t }}</h2>
      <ol class="thread">
        @for (it of record().checkIns; track it.days) {
          <li [class]="it.doneAt ? 'done' : it.days === next() ? 'now' : ''">
            <p><strong>{{ 'desk.checkIn.days' | t: { n: it.days } }}</strong></p>
            @if (it.doneAt; as at) {<p>{{ 'desk.checkIn.found.' + it.outcome | t }}</p><p class="label">@if (it.doneBy; as who) {<bdi dir="ltr">{{ who }}</bdi><span> · </span>}<app-date [at]="at" [year]="false" /></p>}
            @else {<p class="label"><app-date [at]="it.dueAt" /></p>}
          </li>
        }
      </ol>
      @if (record().actions.includes('checkIn') && next()) {
        <p>{{ 'desk.checkIn.why' | t }}</p>
        <details><summary>{{ 'desk.checkIn.spoke' | t }}</summary>
          <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
            @if (form.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="stale.emit()" />}}
            <app-errors [form]="form" />
            <app-choice [form]="form" name="outcome" [legend]="'desk.checkIn.outcome' | t" [options]="options()" />
            <p class="label">{{ 'desk.checkIn.more' | t }}</p>
            <p><button class="btn" [appBusy]="form.busy()">{{ 'desk.checkIn.go' | t }}</button></p>
          </form>
        </details>
      }
    </section>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeskCheckIns {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly record = input.required<Record>();
  readonly done = output<Record>();
  readonly stale = output<void>();
  protected readonly form = form({ outcome: '' }, { outcome: required });
  protected readonly options = computed(() => outcomes.map(value => ({ value, label: this.#texts.t(`desk.checkIn.found.${value}`) })));
  protected readonly next = computed(() => this.record().checkIns.find(it => !it.doneAt)?.days);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { case: it, version } = this.record();
    const days = this.next();
    let fresh: Record | null = null;
    const done = await this.form.send(async v => {
      fresh = await this.#api.act<Record>(`/api/desk/items/${it.id}/check-in`, { days, outcome: v.outcome }, { version });
    });
    if (done && fresh) this.done.emit(fresh);
  }
}
