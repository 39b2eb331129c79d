import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { monthText } from '../../shared/format/dates';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { places } from './places';
import { EventWordsSheet } from './event-words';
import { SeverityChip } from './severity-chip';
import type { EventRow } from './types';

/** Rows that can be counted and name nobody; each opens alone. */
@Component({
  selector: 'app-event-table',
  imports: [EventWordsSheet, SeverityChip, T],
  template: `
    <table class="list">
      <caption class="vh">{{ caption() }}</caption>
      <thead><tr><th scope="col">{{ 'events.col.month' | t }}</th><th scope="col">{{ 'events.col.kind' | t }}</th><th scope="col">{{ 'events.col.target' | t }}</th>
        <th scope="col">{{ 'events.form.place' | t }}</th><th scope="col">{{ 'events.col.severity' | t }}</th><th scope="col">{{ 'events.col.actor' | t }}</th><th scope="col"><span class="vh">{{ 'events.open' | t }}</span></th></tr></thead>
      <tbody>@for (row of rows(); track row.id) {
        <tr>
          <td class="what">{{ month(row) }}</td>
          <td [attr.data-label]="'events.col.kind' | t">{{ 'events.kind.' + row.kind | t }}</td>
          <td [attr.data-label]="'events.col.target' | t">{{ 'events.target.' + row.target | t }}</td>
          <td [attr.data-label]="'events.form.place' | t">{{ places.nameOf(row.governorate) }}</td>
          <td><app-event-severity [state]="row.severity" /></td>
          <td [attr.data-label]="'events.col.actor' | t">{{ 'events.actor.' + row.actor | t }}</td>
          <td class="end"><button class="btn bare" type="button" (click)="chosen.set(row)">{{ 'events.open' | t }}<span class="vh">{{ month(row) }} {{ 'events.kind.' + row.kind | t }}</span></button></td>
        </tr>
      }</tbody>
    </table>
    @if (chosen(); as row) {<app-event-words [row]="row" [url]="url()" [names]="names()" (closed)="chosen.set(null)" />}
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EventTable {
  readonly #texts = inject(Texts);
  readonly rows = input.required<readonly EventRow[]>();
  readonly caption = input.required<string>();
  readonly url = input.required<string>();
  readonly names = input(true);
  protected readonly places = places();
  protected readonly chosen = signal<EventRow | null>(null);

  protected month(row: EventRow): string {
    return monthText(row.month, this.#texts.language());
  }
}
