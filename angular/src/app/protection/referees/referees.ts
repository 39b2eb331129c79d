import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Chip } from '../../shared/ui/chip';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { moment } from '../moment';
import type { Record } from '../types';
import { AskReferee } from './ask-referee';
import { CallReferee } from './call-referee';
import { Referee, Referees, Words } from './types';
import { Verify } from './verify';

/** Who can say whether it is so, what they answered, and whether that is enough. Who they are is opened on its own. */
@Component({
  selector: 'app-desk-referees',
  imports: [AskReferee, Busy, CallReferee, ChangedNotice, Chip, DateText, Icon, Loading, T, Verify],
  template: `
    <section class="card stack"><h2>{{ 'desk.referees.title' | t }}</h2>
      @if (it(); as it) {
        @if (it.verifiedAt; as at) {
          <p class="note"><app-icon name="check" /><span>{{ 'desk.referees.verified' | t }}&ngsp;@if (it.verifiedBy; as who) {<bdi dir="ltr">{{ who }}</bdi><span> · </span>}<app-date [at]="at" [year]="false" [time]="true" /></span></p>
        }
        <ul class="stack">
          @for (referee of it.referees; track referee.id) {
            <li class="stack tight">
              <p class="row"><app-chip [kind]="look(referee).kind" [icon]="look(referee).icon">{{ look(referee).key | t }}</app-chip>
                <span class="label">{{ 'desk.referees.way.' + referee.way | t }}&ngsp;<bdi dir="ltr">{{ referee.askedBy }}</bdi><span> · </span><app-date [at]="referee.answeredAt ?? referee.askedAt" [year]="false" [time]="true" /></span>
                @if (isOpen(referee)) {<button class="btn bare push" type="button" [appBusy]="act.busy()" (click)="withdraw(referee)">{{ 'desk.referees.withdraw' | t }}</button>}</p>
              @if (referee.answeredAt) {<p>{{ said(referee) }}</p>}
              @else if (isOpen(referee) && !referee.isLate) {<p class="label">{{ 'desk.referees.until' | t: { time: when(referee) } }}</p>}
              @if (noteOf(referee); as note) {<p class="pre" dir="auto" data-opened>{{ note }}</p>}
            </li>
          } @empty {<li class="label">{{ 'desk.referees.empty' | t }}</li>}
        </ul>
        @if (words()?.reason; as reason) {<p class="label">{{ 'desk.referees.reason' | t }}</p><p class="pre" dir="auto" data-opened>{{ reason }}</p>}
        @if (act.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="again()" />} @else {<p class="err" role="alert">{{ act.fault() }}</p>}}
        <p class="row">
          @if (it.mayAsk) {
            <button class="btn" type="button" (click)="sheet.set('ask')"><app-icon name="key" />{{ 'desk.referees.ask' | t }}</button>
            <button class="btn" type="button" (click)="sheet.set('call')"><app-icon name="phone" />{{ 'desk.referees.call' | t }}</button>
          }
          @if (it.hasWords) {
            @if (words()) {<button class="btn bare" type="button" (click)="words.set(null)">{{ 'shared.close' | t }}</button>}
            @else {<button class="btn bare" type="button" [appBusy]="opening.busy()" (click)="open()"><app-icon name="lock" />{{ 'desk.referees.open' | t }}</button>}
          }
          @if (waits()) {<button class="btn bare" type="button" (click)="again()">{{ 'desk.referees.look' | t }}</button>}
        </p>
        @if (opening.fault(); as fault) {<p class="err" role="alert">{{ fault }}</p>}
        @if (it.canVerify) {<app-verify [record]="record()" [referees]="it" (done)="verified($event)" (stale)="stale.emit()" />}
      }
      <app-loading [of]="list" />
    </section>
    @if (sheet() === 'ask') {<app-ask-referee [id]="id()" (done)="again()" (closed)="sheet.set('')" />}
    @if (sheet() === 'call') {<app-call-referee [id]="id()" (done)="sheet.set(''); again()" (closed)="sheet.set('')" />}
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeskReferees {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly record = input.required<Record>();
  readonly done = output<Record>();
  readonly stale = output<void>();
  protected readonly id = computed(() => this.record().case.id);
  protected readonly list = httpResource<Referees>(() => `/api/desk/items/${this.id()}/referees`);
  protected readonly it = computed(() => (this.list.hasValue() ? this.list.value() : null));
  protected readonly waits = computed(() => this.it()?.referees.some(referee => this.isOpen(referee) && !referee.isLate) ?? false);
  protected readonly sheet = signal<'' | 'ask' | 'call'>('');
  protected readonly words = signal<Words | null>(null);
  protected readonly act = acting();
  protected readonly opening = acting();

  protected isOpen(referee: Referee): boolean {
    return !referee.answeredAt && !referee.withdrawnAt;
  }

  protected look(referee: Referee): { readonly kind: '' | 'act' | 'ok' | 'bad'; readonly icon: 'check' | 'shut' | 'clock' | 'alert' | 'stop'; readonly key: string } {
    if (referee.withdrawnAt) return { kind: '', icon: 'stop', key: 'desk.referees.state.withdrawn' };
    if (referee.isPositive) return { kind: 'ok', icon: 'check', key: 'desk.referees.state.positive' };
    if (referee.answeredAt) return { kind: 'bad', icon: 'shut', key: 'desk.referees.state.negative' };
    return referee.isLate ? { kind: 'bad', icon: 'alert', key: 'desk.referees.state.late' } : { kind: 'act', icon: 'clock', key: 'desk.referees.state.open' };
  }

  /** The three answers in one line. */
  protected said(referee: Referee): string {
    const t = (key: string) => this.#texts.t(key);
    return [`${t('desk.referees.knows')} ${t(`answer.knows.${referee.knows}`)}`, `${t('desk.referees.so')} ${t(`answer.told.${referee.told}`)}`, `${t('desk.referees.urgent')} ${t(`answer.urgent.${referee.urgent}`)}`].join(' · ');
  }

  protected when(referee: Referee): string {
    return moment(referee.validUntil ?? '', this.#texts);
  }

  protected noteOf(referee: Referee): string {
    return this.words()?.notes.find(note => note.refereeId === referee.id)?.note ?? '';
  }

  protected async open(): Promise<void> {
    await this.opening.run(async () => this.words.set(await this.#api.get<Words>(`/api/desk/items/${this.id()}/referees/words`)));
  }

  protected async withdraw(referee: Referee): Promise<void> {
    const done = await this.act.run(() => this.#api.act(`/api/desk/items/${this.id()}/referees/${referee.id}/withdraw`, {}, { version: referee.version }));
    if (done) this.again();
  }

  protected verified(record: Record): void {
    this.again();
    this.done.emit(record);
  }

  /** Answers come from elsewhere: looked at anew, and what was opened is closed, for it may be more now. */
  protected again(): void {
    this.act.clear();
    this.words.set(null);
    this.list.reload();
  }
}
