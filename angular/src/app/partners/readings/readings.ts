import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { DateText } from '../../shared/format/date-text';
import { growing } from '../../shared/list/growing';
import { Plural, T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import type { Reading } from '../types';

/** Who has opened our sealed data: when, in which role, for what, how much. Our own people are not among them. */
@Component({
  selector: 'app-readings',
  imports: [DateText, Empty, Loading, Plural, T],
  template: `
    <h1>{{ 'partners.readings.title' | t }}</h1>
    <p>{{ 'partners.readings.intro' | t }}</p>
    @if (rows().length) {
      <ul class="plain stack tight">@for (row of rows(); track $index) {
        <li class="card stack tight">
          <p><b>{{ who(row) }}@if (row.donorCode; as code) { <bdi dir="ltr">{{ code }}</bdi>}</b></p>
          <p>{{ why(row) }}</p>
          <p class="row label"><app-date [at]="row.at" [time]="true" /><span>{{ 'partners.readings.records' | plural: row.records }}</span></p>
        </li>
      }</ul>
    } @else if (page.hasValue()) {<app-empty><p>{{ 'partners.readings.none' | t }}</p></app-empty>}
    @if (page.hasValue() && page.value().next) {<p><button class="btn" type="button" (click)="more()">{{ 'partners.readings.more' | t }}</button></p>}
    <app-loading [of]="page" />
    <p class="hint">{{ 'partners.readings.strange' | t }}</p>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Readings {
  readonly #texts = inject(Texts);
  readonly #list = growing<Reading>('/api/partners/own/readings/search', () => ({}));
  protected readonly page = this.#list.page;
  protected readonly rows = this.#list.rows;
  protected readonly more = this.#list.more;

  protected who(row: Reading): string {
    return row.roles.map(role => this.#texts.t(`common.role.${role}`)).join(this.#texts.t('partners.comma'));
  }

  protected why(row: Reading): string {
    return this.#texts.t(`partners.readings.why.${(row.purpose ?? 'other').replaceAll('.', '-')}`);
  }
}
