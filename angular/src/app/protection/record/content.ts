import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { keep } from '../../shared/draft/keep';
import { KeptLine } from '../../shared/draft/kept-line';
import { Files } from '../../shared/files/files';
import { ErrorSummary } from '../../shared/form/error-summary';
import { form } from '../../shared/form/form';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Icon } from '../../shared/ui/icon';
import { SealedFields, partOf, partRules } from '../sealed-fields';
import { SealedPart, emptyPart, seal, unseal } from '../sealed-part';
import { marksOf } from '../marks';
import type { Content } from '../types';
import { PlanFields, hasPlan, planLines, planRules } from './plan-fields';

/** The sealed part: opened by a press that is on record, held in this page only, closed again with it. */
@Component({
  selector: 'app-desk-content',
  imports: [Busy, ChangedNotice, DateText, ErrorSummary, Files, Icon, KeptLine, PlanFields, SealedFields, T],
  template: `
    <section class="card stack"><h2>{{ 'desk.part.title' | t }}</h2>
      @if (content(); as it) {
        @if (!part()) {<p class="err" role="alert">{{ 'desk.part.unknown' | t }}</p>}
        @else if (writes()) {
          <form class="stack" novalidate autocomplete="off" (submit)="save($event)">
            @if (form.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="renew()" />}}
            <app-errors [form]="form" />
            <app-kept [kept]="kept" />
            <app-sealed-fields [form]="form" />
            <details [open]="planned()"><summary>{{ 'desk.plan.title' | t }}</summary><app-plan-fields [form]="form" /></details>
            <p class="row"><button class="btn go" [appBusy]="form.busy()">{{ 'common.save' | t }}</button><button class="btn" type="button" (click)="leave()">{{ 'common.cancel' | t }}</button></p>
          </form>
        } @else {
          <dl class="kv" data-opened>@for (line of lines(); track line.key) {<dt>{{ line.key | t }}</dt><dd class="pre" dir="auto">{{ line.value }}</dd>}</dl>
          <app-files [record]="'/api/desk/items/' + id()" at="/api/desk" />
          <p class="label">{{ 'desk.part.written' | t }}&ngsp;<app-date [at]="it.writtenAt" [time]="true" /></p>
          <p class="row">@if (mayWrite()) {<button class="btn" type="button" (click)="write()"><app-icon name="pen" />{{ 'desk.part.change' | t }}</button>}<button class="btn bare" type="button" (click)="content.set(null)">{{ 'shared.close' | t }}</button></p>
        }
      } @else {
        <p class="label">{{ 'desk.part.why' | t }}</p>
        <p><button class="btn" type="button" [appBusy]="act.busy()" (click)="open()"><app-icon name="lock" />{{ 'desk.part.open' | t }}</button></p>
      }
      @if (act.fault(); as fault) {<p class="err" role="alert">{{ fault }}</p>}
    </section>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeskContent {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly id = input.required<string>();
  readonly mayWrite = input.required<boolean>();
  protected readonly act = acting();
  protected readonly content = signal<Content | null>(null);
  protected readonly writes = signal(false);
  protected readonly part = computed(() => { const it = this.content(); return it ? unseal(it.content) : null; });
  protected readonly lines = computed(() => { const part = this.part(); return part ? shownOf(part, this.#texts) : []; });
  /** A plan that is begun stands open; another is asked for by a press. */
  protected readonly planned = computed(() => { const part = this.part(); return !!part && hasPlan(part); });
  protected readonly form = form<SealedPart>(emptyPart, { ...partRules, ...planRules });
  protected readonly kept = keep(this.form);

  protected async open(): Promise<void> {
    await this.act.run(async () => this.content.set(await this.#api.get<Content>(this.#url())));
  }

  protected write(): void {
    const part = this.part();
    if (!part) return;
    this.kept.start(this.#url(), part);
    this.writes.set(true);
  }

  protected leave(): void {
    this.kept.again();
    this.kept.done();
    this.writes.set(false);
  }

  /** After somebody else's change: theirs below, what was typed here on top. */
  protected async renew(): Promise<void> {
    await this.open();
    this.write();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const before = this.content();
    if (!before) return;
    const done = await this.form.send(async v => {
      const part = partOf(v);
      const content = seal(part);
      const written = await this.#api.act<Omit<Content, 'content'>>(this.#url(), { content, marks: await marksOf(part) }, { method: 'PUT', version: before.version });
      this.content.set({ content, ...written });
    });
    if (!done) return;
    this.kept.done();
    this.writes.set(false);
  }

  #url(): string {
    return `/api/desk/items/${this.id()}/content`;
  }
}

/** What was answered of the sealed part, in the order of its form. */
export function shownOf(part: SealedPart, texts: Texts) {
  return [
    { key: 'desk.part.reach', value: part.reach }, { key: 'desk.part.notReach', value: part.notReach }, { key: 'desk.part.who', value: part.who },
    { key: 'desk.part.where', value: part.where }, { key: 'desk.part.story', value: part.story }, ...planLines(part, texts),
  ].filter(line => line.value);
}
