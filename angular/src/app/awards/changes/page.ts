import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import type { Change } from '../model';
import { ChangeAct } from './act';
import { DifferenceTable } from './difference';

/** One request for other terms, for whoever may read it: the difference, the words, what can be done. */
@Component({
  selector: 'app-change-page',
  imports: [ChangeAct, Chip, DateText, DifferenceTable, Icon, Loading, RouterLink, T],
  template: `
    @if (change(); as c) {
      @if (hasList()) {<p class="row"><a class="btn bare" routerLink="/changes"><app-icon name="back" />{{ 'awards.change.list' | t }}</a></p>}
      <p class="row"><span class="label"><bdi dir="ltr">{{ c.grantCode }}</bdi> · <bdi dir="ltr">{{ c.partnerCode }}</bdi></span>
        @if (c.isForSafety) {<app-chip kind="bad" icon="alert">{{ 'awards.change.safety' | t }}</app-chip>}
        <app-chip class="push" [kind]="look(c.state)" [icon]="c.state === 'Approved' ? 'check' : c.state === 'Submitted' || c.state === 'Returned' ? 'clock' : 'stop'">{{ 'awards.change.state.' + c.state | t }}</app-chip></p>
      <h1>{{ 'awards.change.kind.' + c.kind | t }}</h1>
      <p class="label">@if (c.submittedAt; as at) {{{ 'awards.change.col.sent' | t }} <app-date [at]="at" /> · }{{ 'awards.change.against' | t: { version: c.madeAgainst, now: c.termsNow } }}</p>
      @if (c.isStale) {<p class="note"><app-icon name="alert" /><span>{{ 'awards.change.stale' | t }}</span></p>}
      <app-difference [rows]="c.differences" [currency]="c.currency" />
      @if (c.reason; as text) {<section class="card stack tight"><h2>{{ 'awards.change.reason' | t }}</h2><p class="pre" dir="auto" data-sealed>{{ text }}</p></section>}
      @if (c.wordToDonor; as text) {<section class="card stack tight"><h2>{{ 'awards.change.word' | t }}</h2><p class="pre" dir="auto" data-sealed>{{ text }}</p></section>}
      @if (c.fundCode; as code) {<p class="label">{{ 'awards.change.fund' | t }} <bdi dir="ltr">{{ code }}</bdi></p>}
      @if (c.donorAgreedAt; as at) {<p class="line"><app-icon name="check" /><span>{{ 'awards.change.agreed' | t }} <app-date [at]="at" /></span></p>}
      @else if (c.askedAt) {@if (c.askedAt; as at) {<p class="label">{{ 'awards.change.asked' | t }} <app-date [at]="at" /></p>}}
      @if (c.answer; as text) {<section class="card stack tight"><h2>{{ 'awards.change.answer' | t }}</h2><p class="pre" dir="auto" data-sealed>{{ text }}</p></section>}
      @if (c.decidedAt; as at) {<p class="label">{{ 'awards.change.decided' | t }} <app-date [at]="at" /> @if (c.decidedBy; as by) {<bdi dir="ltr">{{ by }}</bdi>}</p>}
      @if (c.addendum; as paper) {
        <details data-prints><summary>{{ paper.title }}</summary>
          <section class="card stack tight" dir="auto" [attr.lang]="paper.language">
            @for (words of paper.paragraphs; track $index) {<p>{{ words }}</p>}
            <dl class="kv">@for (row of paper.rows; track $index) {<dt>{{ row.what }}</dt><dd><bdi dir="ltr">{{ row.before }} → {{ row.after }}</bdi></dd>}</dl>
            <p class="label"><bdi dir="ltr">{{ paper.hash }}</bdi></p>
          </section></details>
      }
      @if (c.blocked; as code) {<p class="label line"><app-icon name="lock" /><span>{{ 'awards.change.blocked.' + code | t }}</span></p>}
      <div class="row">
        @for (action of acts(); track action) {
          <button class="btn" [class.go]="action === 'approve' || action === 'agree' || action === 'submit'" [class.bad]="action === 'decline' || action === 'refuse'" type="button" (click)="acting.set(action)">{{ 'awards.change.act.' + action | t }}</button>
        }
        @if (c.actions.includes('write')) {<a class="btn" [routerLink]="['/awards', c.grantId, 'change', c.id]">{{ 'awards.change.act.write' | t }}</a>}
      </div>
      @if (acting(); as action) {<app-change-act [change]="c" [action]="action" (done)="done()" (closed)="acting.set(null)" />}
    }
    <app-loading [of]="record" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangePage {
  readonly id = input.required<string>();
  /** Staff and donors come from a list of requests, partners from their grant. */
  readonly hasList = input(false);
  protected readonly record = httpResource<Change>(() => `/api/amendments/${this.id()}`);
  protected readonly change = computed(() => (this.record.hasValue() && !this.record.isLoading() ? this.record.value() : null));
  protected readonly acting = signal<string | null>(null);
  protected readonly acts = computed(() => (this.change()?.actions ?? []).filter(a => a !== 'write'));

  protected look(state: string): 'ok' | 'act' | '' {
    return state === 'Approved' ? 'ok' : state === 'Submitted' || state === 'Returned' ? 'act' : '';
  }

  protected done(): void {
    this.acting.set(null);
    this.record.reload();
  }
}
