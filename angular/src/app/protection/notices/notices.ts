import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { keep } from '../../shared/draft/keep';
import { KeptLine } from '../../shared/draft/kept-line';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { DateText } from '../../shared/format/date-text';
import { Plural, T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Chip } from '../../shared/ui/chip';
import { Empty } from '../../shared/ui/empty';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import type { NoticeState } from './types';
import { NoticeValues, emptyNotice, languages, noticeRules, toNotice } from './values';

/** The lead writes to everybody, and sees how many have read it. */
@Component({
  selector: 'app-notices',
  imports: [Busy, Chip, Control, DateText, Empty, ErrorSummary, Field, Icon, KeptLine, Loading, Plural, RouterLink, T],
  template: `
    <p class="row"><a class="btn bare" routerLink="/desk"><app-icon name="back" />{{ 'desk.list.title' | t }}</a></p>
    <div class="stack tight"><h1>{{ 'notices.title' | t }}</h1><p class="label">{{ 'notices.why' | t }}</p></div>
    <div class="cols">
      <form class="card stack" novalidate autocomplete="off" (submit)="send($event)">
        <h2>{{ 'notices.new' | t }}</h2>
        <app-errors [form]="form" />
        <app-kept [kept]="kept" />
        @for (code of languages; track code) {
          <fieldset class="stack tight"><legend>{{ 'notices.language.' + code | t }}</legend>
            <app-field [form]="form" [name]="code + '.title'" [label]="'notices.titleOf' | t" [optional]="true"><input appControl dir="auto" maxlength="120" [attr.lang]="code"></app-field>
            <app-field [form]="form" [name]="code + '.body'" [label]="'notices.body' | t" [optional]="true"><textarea appControl rows="3" dir="auto" maxlength="2000" [attr.lang]="code"></textarea></app-field>
          </fieldset>
        }
        <app-field [form]="form" name="endsOn" [label]="'notices.endsOn' | t" [hint]="'notices.endsOnHint' | t"><input appControl type="date"></app-field>
        <p><button class="btn go" [appBusy]="form.busy()">{{ 'notices.go' | t }}</button></p>
        @if (sent()) {<p class="note" role="status"><app-icon name="check" /><span>{{ 'notices.sent' | t }}</span></p>}
      </form>
      <section class="stack"><h2>{{ 'notices.before' | t }}</h2>
        @if (act.fault(); as fault) {<p class="err" role="alert">{{ fault }}</p>}
        @if (all.hasValue()) {
          @for (it of all.value(); track it.id) {
            <div class="card stack tight">
              <p class="row"><app-date [at]="it.writtenAt" [time]="true" />@if (it.isShown) {<app-chip class="push" kind="ok" icon="check">{{ 'notices.shown' | t }}</app-chip>} @else {<app-chip class="push" icon="stop">{{ 'notices.ended' | t }}</app-chip>}</p>
              <p class="label">{{ 'notices.until' | t }}&ngsp;<app-date [at]="it.endsOn" /></p>
              <p class="label">{{ 'notices.readBy' | plural: it.seen }}</p>
              @if (it.isShown) {<p><button class="btn" type="button" [appBusy]="act.busy()" (click)="end(it)">{{ 'notices.end' | t }}</button></p>}
            </div>
          } @empty {<app-empty><p>{{ 'notices.empty' | t }}</p></app-empty>}
        }
        <app-loading [of]="all" />
      </section>
    </div>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Notices {
  readonly #api = inject(Api);
  protected readonly languages = languages;
  protected readonly all = httpResource<readonly NoticeState[]>(() => '/api/desk/notices/all');
  protected readonly act = acting();
  protected readonly sent = signal(false);
  protected readonly form = form<NoticeValues>(emptyNotice, { endsOn: required, ...noticeRules });
  protected readonly kept = keep(this.form);

  constructor() {
    this.kept.start('desk/notices', emptyNotice);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.sent.set(false);
    if (!(await this.form.send(v => this.#api.act('/api/desk/notices', toNotice(v))))) return;
    this.kept.done();
    this.form.reset(emptyNotice);
    this.kept.start('desk/notices', emptyNotice);
    this.sent.set(true);
    this.all.reload();
  }

  protected async end(it: NoticeState): Promise<void> {
    await this.act.run(() => this.#api.act(`/api/desk/notices/${it.id}/end`, {}, { version: it.version }));
    this.all.reload();
  }
}
