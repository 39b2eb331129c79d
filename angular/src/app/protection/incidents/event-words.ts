import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { Plural, T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { Icon } from '../../shared/ui/icon';
import { Sheet } from '../../shared/ui/sheet';
import type { EventRow, EventWords } from './types';

/** What stands behind one row: shown by a press that is on record, held in this page only. */
@Component({
  selector: 'app-event-words',
  imports: [Busy, Icon, Plural, Sheet, T],
  template: `
    <app-sheet [title]="title()" (closed)="closed.emit()">
      @if (words(); as it) {
        <dl class="kv" data-opened>
          @if (names()) {<dt>{{ 'events.words.partner' | t }}</dt><dd>@if (it.partnerCode; as code) {<bdi dir="ltr">{{ code }}</bdi>} @else {{{ 'events.words.unknown' | t }}}</dd>}
          <dt>{{ 'events.words.source' | t }}</dt><dd>{{ 'events.source.' + it.source | t }}</dd>
          <dt>{{ 'events.form.steps' | t }}</dt><dd>{{ steps(it) }}</dd>
          <dt>{{ 'events.words.narrative' | t }}</dt><dd class="pre" dir="auto">{{ it.narrative ?? ('events.words.none' | t) }}</dd>
        </dl>
        @if (it.together > 1) {<p class="label">{{ 'events.words.together' | plural: it.together }}</p>}
      } @else {
        <p>{{ 'events.words.why' | t }}</p>
        <p><button class="btn go" type="button" [appBusy]="act.busy()" (click)="open()"><app-icon name="lock" />{{ 'events.words.open' | t }}</button></p>
      }
      @if (act.fault(); as fault) {<p class="err" role="alert">{{ fault }}</p>}
    </app-sheet>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EventWordsSheet {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly row = input.required<EventRow>();
  readonly url = input.required<string>();
  /** Whether the partner is named: it is not told its own name. */
  readonly names = input(true);
  readonly closed = output<void>();
  protected readonly act = acting();
  protected readonly words = signal<EventWords | null>(null);
  protected readonly title = computed(() => this.#texts.t(`events.kind.${this.row().kind}`));

  protected async open(): Promise<void> {
    await this.act.run(async () => this.words.set(await this.#api.get<EventWords>(`${this.url()}/${this.row().id}/words`)));
  }

  protected steps(it: EventWords): string {
    return it.steps.length ? it.steps.map(step => this.#texts.t(`events.step.${step}`)).join(' · ') : this.#texts.t('events.words.nothing');
  }
}
