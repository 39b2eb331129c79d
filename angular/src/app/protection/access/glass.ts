import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Icon } from '../../shared/ui/icon';
import { moment } from '../moment';
import { shownOf } from '../record/content';
import { unseal } from '../sealed-part';
import type { Glass, GlassContent, GlassReason } from '../types';

/** One request to read what others work on, and what the reader can do with it. What is opened is held in this page only. */
@Component({
  selector: 'app-glass',
  imports: [Busy, ChangedNotice, DateText, Icon, T],
  template: `
    <article class="card stack tight">
      <h3 class="row"><bdi dir="ltr">{{ it().code }}</bdi><span class="label push">{{ 'desk.glass.state.' + it().state | t }}</span></h3>
      <p class="label">{{ 'desk.glass.by' | t }}&ngsp;<bdi dir="ltr">{{ it().askedBy }}</bdi><span> · </span><app-date [at]="it().askedAt" [year]="false" [time]="true" /></p>
      @if (it().answeredBy; as who) {<p class="label">{{ 'desk.glass.second' | t }}&ngsp;<bdi dir="ltr">{{ who }}</bdi><span> · </span><app-date [at]="it().answeredAt!" [year]="false" [time]="true" /></p>}
      @if (it().reviewedBy; as who) {<p class="label">{{ 'desk.glass.reviewer' | t }}&ngsp;<bdi dir="ltr">{{ who }}</bdi></p>}
      @if (reason(); as text) {<p class="pre" dir="auto" data-opened>{{ text }}</p>}
      @if (lines(); as all) {<dl class="kv" data-opened>@for (line of all; track line.key) {<dt>{{ line.key | t }}</dt><dd class="pre" dir="auto">{{ line.value }}</dd>} @empty {<dt>{{ 'desk.part.unknown' | t }}</dt>}</dl>}
      @if (act.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="act.clear(); done.emit()" />} @else {<p class="err" role="alert">{{ act.fault() }}</p>}}
      @if (does('read')) {<p class="label">{{ 'desk.glass.until' | t: { time: until() } }}</p>}
      @if (does('answer')) {<p>{{ 'desk.glass.answerWhy' | t }}</p>}
      @if (does('review')) {<p>{{ 'desk.glass.reviewWhy' | t }}</p>}
      <p class="row">
        @if (!reason()) {<button class="btn bare" type="button" [appBusy]="act.busy()" (click)="why()"><app-icon name="lock" />{{ 'desk.glass.openReason' | t }}</button>}
        @if (does('read')) {
          @if (lines()) {<button class="btn" type="button" (click)="content.set(null)">{{ 'shared.close' | t }}</button>}
          @else {<button class="btn go" type="button" [appBusy]="act.busy()" (click)="read()"><app-icon name="lock" />{{ 'desk.part.open' | t }}</button>}
        }
        @if (does('answer')) {
          <button class="btn go" type="button" [appBusy]="act.busy()" (click)="change('allow')">{{ 'desk.glass.allow' | t }}</button>
          <button class="btn" type="button" [appBusy]="act.busy()" (click)="change('refuse')">{{ 'desk.glass.refuse' | t }}</button>
        }
        @if (does('review')) {<button class="btn" type="button" [appBusy]="act.busy()" (click)="change('review')">{{ 'desk.glass.review' | t }}</button>}
      </p>
    </article>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GlassCard {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly it = input.required<Glass>();
  readonly done = output<void>();
  protected readonly act = acting();
  protected readonly reason = signal('');
  protected readonly content = signal<GlassContent | null>(null);
  protected readonly until = computed(() => moment(this.it().openUntil ?? '', this.#texts));
  protected readonly lines = computed(() => {
    const content = this.content();
    const part = content && unseal(content.content);
    return content && (part ? shownOf(part, this.#texts) : []);
  });

  protected does(action: string): boolean {
    return this.it().actions.includes(action);
  }

  protected async why(): Promise<void> {
    await this.act.run(async () => this.reason.set((await this.#api.get<GlassReason>(`${this.#url()}/reason`)).reason));
  }

  protected async read(): Promise<void> {
    await this.act.run(async () => this.content.set(await this.#api.get<GlassContent>(`${this.#url()}/content`)));
  }

  protected async change(what: 'allow' | 'refuse' | 'review'): Promise<void> {
    await this.act.run(async () => {
      await this.#api.act(`${this.#url()}/${what}`, {}, { version: this.it().version });
      this.done.emit();
    });
  }

  #url(): string {
    return `/api/desk/access/${this.it().id}`;
  }
}
