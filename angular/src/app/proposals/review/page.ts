import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { DateText } from '../../shared/format/date-text';
import { moneyText } from '../../shared/format/amount';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { DecidedCard } from '../parts/decided';
import { StateChip } from '../parts/state-chip';
import { YearsTable } from '../parts/years-table';
import type { Review } from '../types';
import { ReviewContentView } from './content';
import { Declare } from './declare';
import { DonorQuestionForm } from './donor-question';
import { RecommendForm } from './recommend';
import { ReturnForm } from './return';
import { ScorecardForm } from './scorecard';
import { RouterLink } from '@angular/router';
import { Files } from '../../shared/files/files';

/** One proposal as the team works on it: first the declaration, then what was written, and beside it what can happen next. */
@Component({
  selector: 'app-review-page',
  imports: [Busy, DateText, DecidedCard, Declare, DonorQuestionForm, Files, Icon, Loading, RecommendForm, ReturnForm, ReviewContentView, RouterLink, ScorecardForm, StateChip, T, YearsTable],
  template: `
    @if (review(); as it) {
<p class="row"><a class="btn bare" routerLink="/proposals"><app-icon name="back" />{{ 'proposals.list.title' | t }}</a></p>
      <div class="stack tight">
        <p class="row"><span class="label"><bdi dir="ltr">{{ it.code }}</bdi> · <bdi dir="ltr">{{ it.partnerCode }}</bdi></span><app-proposal-state [state]="it.state" />
          @if (it.dueOn; as due) {<span class="label">{{ 'proposals.review.due' | t }} <app-date [at]="due" [year]="false" /></span>}</p>
        <h1>{{ 'proposals.review.title' | t: { partner: it.partnerCode, years: yearsText(), amount: total() } }}</h1>
        @if (it.partnerName; as name) {<p dir="auto">{{ name }}</p>}
      </div>
      @if (does('declare')) {<app-declare [id]="it.id" (done)="record.reload()" />}
      @else if (it.own?.hasConflict) {<p class="note"><app-icon name="lock" /><span>{{ 'proposals.declare.barred' | t }}</span></p>}
      @if (it.content; as content) {
        <div class="cols">
          <div class="stack">
            <section class="card"><app-years-table [years]="it.years" [currency]="it.currency!" /></section>
            <app-review-content [review]="it" [content]="content" />
            <app-files [record]="'/api/reviews/' + it.id" />
          </div>
          <div class="stack">
            @if (does('sendToDonor')) {
              <section class="card stack"><h2>{{ 'proposals.send.title' | t }}</h2><p>{{ 'proposals.send.text' | t }}</p>
                @if (fault(); as words) {<p class="err" role="alert">{{ words }}</p>}
                <button class="btn go full" type="button" [appBusy]="busy()" (click)="sendToDonor()">{{ 'proposals.send.go' | t }}</button></section>
            }
            @if (content.decision; as decision) {<app-decided [decision]="decision" [currency]="it.currency!" />}
            @if (does('answer')) {@for (question of open(); track question.id) {<app-donor-question [review]="it" [question]="question" (done)="record.reload()" />}}
            @if (does('recommend')) {<app-recommend [review]="it" (done)="record.reload()" />}
            @if (does('score')) {<app-scorecard [review]="it" [quiet]="does('recommend')" (done)="record.reload()" />}
            @if (does('return')) {<app-return [review]="it" (done)="record.reload()" />}
            @if (note(); as words) {<p class="note">{{ words | t }}</p>}
          </div>
        </div>
      }
    }
    <app-loading [of]="record" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewPage {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly id = input.required<string>();
  protected readonly record = httpResource<Review>(() => `/api/reviews/${this.id()}`);
  protected readonly review = computed(() => (this.record.hasValue() && !this.record.isLoading() ? this.record.value() : null));
  readonly #sending = acting();
  protected readonly busy = this.#sending.busy;
  protected readonly fault = this.#sending.fault;
  protected readonly total = computed(() => {
    const it = this.review();
    return it ? moneyText(it.years.reduce((sum, y) => sum + y.askedMinor, 0), it.currency ?? 'USD') : '';
  });
  protected readonly yearsText = computed(() => this.#texts.plural('proposals.years.count', this.review()?.years.length ?? 0));
  protected readonly open = computed(() => this.review()?.content?.donorQuestions.filter(q => !q.answer) ?? []);

  /** A sentence where there is nothing to do here for this reader: who is next. */
  protected readonly note = computed(() => {
    const it = this.review();
    if (!it || !it.own || it.actions.length) return '';
    return `proposals.next.${it.state}`;
  });

  protected does(action: string): boolean {
    return this.review()?.actions.includes(action) ?? false;
  }

  protected async sendToDonor(): Promise<void> {
    const it = this.review()!;
    if (await this.#sending.run(() => this.#api.act(`/api/reviews/${it.id}/send`, {}, { version: it.version }))) this.record.reload();
  }
}
