import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { keep } from '../../shared/draft/keep';
import { KeptLine } from '../../shared/draft/kept-line';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { all, atMost, required } from '../../shared/form/rules';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import type { Record } from '../types';
import { Referees, longestNote } from './types';

/** Says that it is as it was told, or which answer is missing before anybody can. */
@Component({
  selector: 'app-verify',
  imports: [Busy, ChangedNotice, Control, ErrorSummary, Field, KeptLine, T],
  template: `
    <p class="note">{{ 'desk.referees.gap.' + referees().gap | t }}</p>
    @if (referees().gap === 'none' || needsReason()) {
      <form class="stack tight" novalidate autocomplete="off" (submit)="send($event)">
        @if (form.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="stale.emit()" />}}
        <app-errors [form]="form" />
        @if (needsReason()) {
          <app-kept [kept]="kept" />
          <app-field [form]="form" name="reason" [label]="'desk.referees.reason' | t" [hint]="'desk.referees.reasonHint' | t">
            <textarea appControl rows="3" dir="auto" [attr.maxlength]="longest"></textarea>
          </app-field>
        }
        <p><button class="btn go" [appBusy]="form.busy()">{{ 'desk.referees.verify' | t }}</button></p>
      </form>
    }
  `,
  host: { class: 'stack tight' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Verify {
  readonly #api = inject(Api);
  readonly record = input.required<Record>();
  readonly referees = input.required<Referees>();
  readonly done = output<Record>();
  readonly stale = output<void>();
  protected readonly longest = longestNote;
  protected readonly form = form({ reason: '' }, { reason: value => (this.needsReason() ? all<string>(required, atMost(longestNote))(value) : null) });
  protected readonly kept = keep(this.form);

  ngOnInit(): void {
    this.kept.start(`desk/${this.record().case.id}/verify`, { reason: '' });
  }

  protected needsReason(): boolean {
    return this.referees().gap === 'reason';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { case: it, version } = this.record();
    let fresh: Record | null = null;
    const done = await this.form.send(async v => {
      fresh = await this.#api.act<Record>(`/api/desk/items/${it.id}/verify`, this.needsReason() ? { reason: v.reason.trim() } : {}, { version });
    });
    if (!done || !fresh) return;
    this.kept.done();
    this.done.emit(fresh);
  }
}
