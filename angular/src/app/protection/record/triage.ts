import { ChangeDetectionStrategy, Component, effect, inject, input, output, untracked } from '@angular/core';
import { Api } from '../../shared/api/client';
import { keep } from '../../shared/draft/keep';
import { KeptLine } from '../../shared/draft/kept-line';
import { Choice } from '../../shared/form/choice';
import { ErrorSummary } from '../../shared/form/error-summary';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { NeedsField, needsOf, someNeed } from '../needs-field';
import { riskOptions } from '../options';
import type { Record } from '../types';

/** What is needed and how urgent it is, as somebody who works on it sees it now. */
@Component({
  selector: 'app-desk-triage',
  imports: [Busy, ChangedNotice, Choice, ErrorSummary, KeptLine, NeedsField, T],
  template: `
    <form class="card stack" novalidate autocomplete="off" (submit)="send($event)">
      <h2>{{ 'desk.triage.title' | t }}</h2>
      @if (form.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="stale.emit()" />}}
      <app-errors [form]="form" />
      <app-kept [kept]="kept" />
      <app-needs [form]="form" [legend]="'desk.new.needs' | t" />
      <app-choice [form]="form" name="risk" [legend]="'desk.new.risk' | t" [options]="risks()" />
      <p><button class="btn" [appBusy]="form.busy()">{{ 'desk.triage.go' | t }}</button></p>
    </form>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeskTriage {
  readonly #api = inject(Api);
  readonly record = input.required<Record>();
  readonly done = output<Record>();
  readonly stale = output<void>();
  protected readonly risks = riskOptions();
  protected readonly form = form({ needs: '', risk: '' }, { needs: someNeed, risk: required });
  protected readonly kept = keep(this.form);

  constructor() {
    effect(() => {
      const { case: it } = this.record();
      untracked(() => this.kept.start(`desk/${it.id}/triage`, { needs: needsOf(it.needs.join()).join(), risk: it.risk }));
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { case: it, version } = this.record();
    let fresh: Record | null = null;
    const done = await this.form.send(async v => {
      fresh = await this.#api.act<Record>(`/api/desk/items/${it.id}/triage`, { risk: v.risk, needs: needsOf(v.needs) }, { version });
    });
    if (!done || !fresh) return;
    this.kept.done();
    this.done.emit(fresh);
  }
}
