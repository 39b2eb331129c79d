import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { emptyPart, seal, shorten, unseal } from '../sealed-part';
import type { Content, Record } from '../types';
import { shownOf } from './content';

/** Nothing more is needed: what is kept gets short, and whoever closes it sees before what goes. */
@Component({
  selector: 'app-desk-closing',
  imports: [Busy, ChangedNotice, T],
  template: `
    <details class="card"><summary>{{ 'desk.close.title' | t }}</summary>
      <div class="stack tight">
        <p>{{ 'desk.close.why' | t }}</p>
        @if (act.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="again()" />} @else {<p class="err" role="alert">{{ act.fault() }}</p>}}
        @if (content()) {
          <h3>{{ 'desk.close.stays' | t }}</h3>
          <ul class="dots">@for (key of stays(); track key) {<li>{{ key | t }}</li>}<li>{{ 'desk.close.figures' | t }}</li></ul>
          <h3>{{ 'desk.close.goes' | t }}</h3>
          <ul class="dots">@for (key of goes(); track key) {<li>{{ key | t }}</li>}<li>{{ 'desk.close.files' | t }}</li><li>{{ 'desk.close.referees' | t }}</li></ul>
          <p><button class="btn go" type="button" [appBusy]="act.busy()" (click)="close()">{{ 'desk.close.go' | t }}</button></p>
        } @else {<p><button class="btn" type="button" [appBusy]="act.busy()" (click)="look()">{{ 'desk.close.look' | t }}</button></p>}
      </div>
    </details>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeskClosing {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly record = input.required<Record>();
  readonly done = output<Record>();
  readonly stale = output<void>();
  protected readonly act = acting();
  protected readonly content = signal<Content | null>(null);
  // What nobody can read any more is not kept.
  readonly #part = computed(() => { const it = this.content(); return (it ? unseal(it.content) : null) ?? emptyPart; });
  readonly #short = computed(() => shorten(this.#part()));
  protected readonly stays = computed(() => shownOf(this.#short(), this.#texts).map(line => line.key));
  protected readonly goes = computed(() => shownOf(this.#part(), this.#texts).map(line => line.key).filter(key => !this.stays().includes(key)));

  protected async look(): Promise<void> {
    await this.act.run(async () => this.content.set(await this.#api.get<Content>(`/api/desk/items/${this.record().case.id}/content`)));
  }

  protected async close(): Promise<void> {
    const { case: it, version } = this.record();
    const before = this.content();
    if (!before) return;
    await this.act.run(async () => this.done.emit(
      await this.#api.act<Record>(`/api/desk/items/${it.id}/close`, { content: seal(this.#short()), contentVersion: before.version }, { version })));
  }

  /** Somebody else changed something: it is looked at anew before it goes. */
  protected again(): void {
    this.act.clear();
    this.content.set(null);
    this.stale.emit();
  }
}
