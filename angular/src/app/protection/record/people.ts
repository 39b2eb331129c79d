import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { DateText } from '../../shared/format/date-text';
import { Problem } from '../../shared/api/problem';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import type { Record } from '../types';

/** Who works on it. The lead puts people on it and takes them off; only they open the sealed part. */
@Component({
  selector: 'app-desk-people',
  imports: [Busy, ChangedNotice, Control, DateText, ErrorSummary, Field, T],
  template: `
    <section class="card stack"><h2>{{ 'desk.people.title' | t }}</h2>
      <ul class="stack tight">
        @for (member of team(); track member.userId) {
          <li class="row"><span><strong><bdi dir="ltr">{{ member.userName }}</bdi></strong>&ngsp;<span class="label">{{ 'desk.people.since' | t }}&ngsp;<app-date [at]="member.assignedAt" [year]="false" [time]="true" /></span></span>
            @if (assigns()) {<button class="btn bare push" type="button" [appBusy]="act.busy()" (click)="end(member.userId)">{{ 'desk.people.end' | t }}<span class="vh"><bdi dir="ltr">{{ member.userName }}</bdi></span></button>}</li>
        } @empty {<li class="label">{{ 'desk.people.nobody' | t }}</li>}
      </ul>
      @if (act.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="act.clear(); stale.emit()" />} @else {<p class="err" role="alert">{{ act.fault() }}</p>}}
      @if (assigns() && record().mayJoin.length) {
        <form class="stack tight" novalidate autocomplete="off" (submit)="add($event)">
          @if (form.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="stale.emit()" />}}
          <app-errors [form]="form" />
          <app-field [form]="form" name="userId" [label]="'desk.people.add' | t"><select appControl><option value=""></option>@for (person of record().mayJoin; track person.userId) {<option [value]="person.userId">{{ person.userName }}</option>}</select></app-field>
          <p><button class="btn" [appBusy]="form.busy()">{{ 'desk.people.go' | t }}</button></p>
        </form>
      }
    </section>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeskPeople {
  readonly #api = inject(Api);
  readonly record = input.required<Record>();
  readonly done = output<Record>();
  readonly stale = output<void>();
  /** It was done, and with it ended what the reader could see. */
  readonly gone = output<void>();
  protected readonly act = acting();
  protected readonly form = form({ userId: '' }, { userId: required });
  protected readonly team = computed(() => this.record().members.filter(member => !member.endedAt));
  protected readonly assigns = computed(() => this.record().actions.includes('assign'));

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(v => this.#change('people', { userId: v.userId }));
    if (done) this.form.reset({ userId: '' });
  }

  protected async end(userId: string): Promise<void> {
    await this.act.run(() => this.#change(`people/${userId}/end`, {}));
  }

  async #change(what: string, body: object): Promise<void> {
    const { case: it, version } = this.record();
    try {
      this.done.emit(await this.#api.act<Record>(`/api/desk/items/${it.id}/${what}`, body, { version }));
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'not-found') throw error;
      this.gone.emit();
    }
  }
}
