import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { growing } from '../../shared/list/growing';
import { Plural, T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { EventForm } from './event-form';
import { EventTable } from './event-table';
import type { EventRow } from './types';

/** A partner tells what happened to it, and finds it again. */
@Component({
  selector: 'app-own-events',
  imports: [EventForm, EventTable, Icon, Loading, Plural, T],
  template: `
    <div class="stack tight"><h1>{{ 'events.own.title' | t }}</h1><p>{{ 'events.own.why' | t }}</p></div>
    @if (count(); as n) {<p class="note" role="status"><app-icon name="check" /><span>{{ 'events.recorded' | plural: n }}</span></p>}
    <app-event-form url="/api/desk/asks/events" (done)="told($event)" />
    @if (rows().length) {
      <section class="stack tight"><h2>{{ 'events.own.before' | t }}</h2>
        <app-event-table [rows]="rows()" [caption]="caption()" url="/api/desk/asks/events" [names]="false" />
      </section>
    }
    @if (page.hasValue() && page.value().next) {<p><button class="btn" type="button" (click)="more()">{{ 'events.list.more' | t }}</button></p>}
    <app-loading [of]="page" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnEvents {
  readonly #texts = inject(Texts);
  readonly #round = signal(0);
  readonly #list = growing<EventRow>('/api/desk/asks/events/search', () => ({}), 'after', this.#round);
  protected readonly count = signal(0);
  protected readonly page = this.#list.page;
  protected readonly rows = this.#list.rows;
  protected readonly more = this.#list.more;

  protected caption(): string {
    return this.#texts.t('events.own.before');
  }

  protected told(count: number): void {
    this.count.set(count);
    this.#round.update(n => n + 1);
    scrollTo({ top: 0 });
  }
}
