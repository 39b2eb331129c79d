import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { keep } from '../../shared/draft/keep';
import { KeptLine } from '../../shared/draft/kept-line';
import { Choice } from '../../shared/form/choice';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Review, criteria } from '../types';

const options = [1, 2, 3, 4, 5].map(n => ({ value: String(n), label: String(n) }));

/** Six questions from 1 to 5 and a comment that stays with the team. */
@Component({
  selector: 'app-scorecard',
  imports: [Busy, ChangedNotice, Choice, Control, DateText, ErrorSummary, Field, KeptLine, T],
  template: `
    <details class="card" [open]="!quiet()"><summary>{{ 'proposals.score.title' | t }}</summary>
    <form class="stack scores" novalidate autocomplete="off" (submit)="send($event)">
      <p class="label">{{ 'proposals.score.scale' | t }}</p>
      @if (form.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="done.emit()" />}}
      <app-errors [form]="form" />
      <app-kept [kept]="kept" />
      @for (key of criteria; track key) {
        <app-choice [form]="form" [name]="'scores.' + key" [legend]="'proposals.criterion.' + key | t" [options]="options" />
      }
      <app-field [form]="form" name="comment" [label]="'proposals.score.comment' | t" [hint]="'proposals.score.private' | t" [optional]="true">
        <textarea appControl rows="3" dir="auto"></textarea></app-field>
      <button class="btn" [class.go]="!quiet() && !review().own?.scoredAt" [appBusy]="form.busy()">{{ 'proposals.score.save' | t }}</button>
      @if (review().own?.scoredAt; as at) {<p class="label">{{ 'proposals.score.saved' | t }} <app-date [at]="at" [time]="true" /></p>}
    </form></details>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScorecardForm {
  readonly #api = inject(Api);
  readonly review = input.required<Review>();
  /** Closed at first, for a manager who may recommend: whoever scores does not also recommend. */
  readonly quiet = input(false);
  readonly done = output<void>();
  protected readonly criteria = criteria;
  protected readonly options = options;
  protected readonly form = form<Record<string, string>>({});
  protected readonly kept = keep(this.form);

  ngOnInit(): void {
    const own = this.review().own;
    this.kept.start(`score/${this.review().id}`, {
      ...Object.fromEntries(criteria.map(key => [`scores.${key}`, String(own?.scores[key] ?? '')])),
      comment: own?.comment ?? '',
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(v => this.#api.act(
      `/api/reviews/${this.review().id}/scorecard`,
      { scores: Object.fromEntries(criteria.filter(k => v[`scores.${k}`]).map(k => [k, Number(v[`scores.${k}`])])), comment: v['comment'] },
      { method: 'PUT', version: this.review().own!.version },
    ));
    if (!done) return;
    this.kept.done();
    this.done.emit();
  }
}
