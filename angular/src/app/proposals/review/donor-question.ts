import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { keep } from '../../shared/draft/keep';
import { KeptLine } from '../../shared/draft/kept-line';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { isolated } from '../../shared/text/isolated';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import type { DonorQuestion, Review } from '../types';

/** The team's answer to one question of the donor. */
@Component({
  selector: 'app-donor-question',
  imports: [Busy, Control, ErrorSummary, Field, KeptLine, T],
  template: `
    <form class="card stack" novalidate autocomplete="off" (submit)="send($event)">
      <app-errors [form]="form" />
      <app-kept [kept]="kept" />
      <app-field [form]="form" name="text" [label]="isolated()" [hint]="'proposals.ask.read' | t"><textarea appControl rows="4" dir="auto"></textarea></app-field>
      <button class="btn go" [appBusy]="form.busy()">{{ 'proposals.ask.answer' | t }}</button>
    </form>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DonorQuestionForm {
  readonly #api = inject(Api);
  readonly review = input.required<Review>();
  readonly question = input.required<DonorQuestion>();
  readonly done = output<void>();
  protected readonly form = form({ text: '' }, { text: required });
  protected readonly kept = keep(this.form);

  ngOnInit(): void {
    this.kept.start(`answer/${this.question().id}`, { text: '' });
  }

  /** A question may be in another language than the page: it keeps its own direction. */
  protected isolated(): string {
    return isolated(this.question().question);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(v => this.#api.act(
      `/api/reviews/${this.review().id}/questions/${this.question().id}/answer`, { text: v.text }, { version: this.review().version }));
    if (!done) return;
    this.kept.done();
    this.done.emit();
  }
}
