import '../../shared/parts';
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Schemas } from '../../shared/api/schemas';
import { monthText } from '../../shared/format/dates';
import { Session } from '../../shared/session/session';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';

type Line = Schemas['TrendLineDto'];

/** How the environment changes, in sums that tell of nobody: what is left out is said, and never as nothing. */
@Component({
  selector: 'app-trends',
  imports: [Icon, Loading, RouterLink, T],
  template: `
    @if (reads) {<p class="row"><a class="btn bare" routerLink="/desk/events"><app-icon name="back" />{{ 'events.list.title' | t }}</a></p>}
    <div class="stack tight"><h1>{{ 'trends.title' | t }}</h1><p class="label">{{ 'trends.why' | t }}</p></div>
    @if (trends.hasValue()) {
      <p class="note"><app-icon name="lock" /><span>{{ 'trends.left' | t: { n: trends.value().smallest } }}</span></p>
      <section class="stack tight"><h2 id="by-month">{{ 'trends.byMonth' | t }}</h2>
        <table class="list" aria-labelledby="by-month">
          <thead><tr><th scope="col">{{ 'trends.month' | t }}</th>
            @for (region of trends.value().regions; track region) {<th scope="col" class="num">{{ 'trends.region.' + region | t }}</th>}
            @for (kind of trends.value().kinds; track kind) {<th scope="col" class="num">{{ 'trends.kind.' + kind | t }}</th>}
            <th scope="col" class="num">{{ 'trends.all' | t }}</th></tr></thead>
          <tbody>
            @for (line of trends.value().months; track line.month) {
              <tr><td class="what">{{ month(line) }}</td>
                @for (n of line.regions; track $index) {<td class="num" [attr.data-label]="'trends.region.' + trends.value().regions[$index] | t">{{ shown(n) }}</td>}
                @for (n of line.kinds; track $index) {<td class="num" [attr.data-label]="'trends.kind.' + trends.value().kinds[$index] | t">{{ shown(n) }}</td>}
                <td class="num" [attr.data-label]="'trends.all' | t"><strong>{{ shown(line.all) }}</strong></td></tr>
            }
            <tr><td class="what"><strong>{{ 'trends.year' | t }}</strong></td>
              @for (n of trends.value().total.regions; track $index) {<td class="num" [attr.data-label]="'trends.region.' + trends.value().regions[$index] | t"><strong>{{ shown(n) }}</strong></td>}
              @for (n of trends.value().total.kinds; track $index) {<td class="num" [attr.data-label]="'trends.kind.' + trends.value().kinds[$index] | t"><strong>{{ shown(n) }}</strong></td>}
              <td class="num" [attr.data-label]="'trends.all' | t"><strong>{{ shown(trends.value().total.all) }}</strong></td></tr>
          </tbody>
        </table>
      </section>
      <section class="stack tight"><h2 id="by-kind">{{ 'trends.byKind' | t }}</h2>
        <table class="list" aria-labelledby="by-kind">
          <thead><tr><th scope="col">{{ 'trends.kindTitle' | t }}</th>
            @for (region of trends.value().regions; track region) {<th scope="col" class="num">{{ 'trends.region.' + region | t }}</th>}
            <th scope="col" class="num">{{ 'trends.all' | t }}</th></tr></thead>
          <tbody>@for (line of trends.value().byKind; track line.kind) {
            <tr><td class="what">{{ 'trends.kind.' + line.kind | t }}</td>
              @for (n of line.regions; track $index) {<td class="num" [attr.data-label]="'trends.region.' + trends.value().regions[$index] | t">{{ shown(n) }}</td>}
              <td class="num" [attr.data-label]="'trends.all' | t"><strong>{{ shown(line.all) }}</strong></td></tr>
          }</tbody>
        </table>
      </section>
    }
    <app-loading [of]="trends" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Trends {
  readonly #texts = inject(Texts);
  protected readonly reads = inject(Session).may('Protection.Incident.Read');
  protected readonly trends = httpResource<Schemas['TrendsDto']>(() => '/api/desk/trends');

  protected month(line: Line): string {
    return monthText(line.month, this.#texts.language());
  }

  /** A number, or that it is left out: an empty place would be read as none. */
  protected shown(n: number | null): string {
    return n === null ? this.#texts.t('trends.hidden') : String(n);
  }
}
