import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Money } from '../../shared/format/money';
import { T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';
import type { Figure, FundYear, Picked } from '../types';

/** The figures behind the chart; each opens its entries. Free is what was left at the year's end. */
@Component({
  selector: 'app-year-table',
  imports: [Chip, Money, T],
  template: `
    <table class="list">
      <caption class="vh">{{ 'funding.years.title' | t }}</caption>
      <thead><tr><th>{{ 'funding.years.year' | t }}</th>@for (f of figures; track f) {<th class="num">{{ (f === 'free' ? 'funding.years.freeAtEnd' : label + f) | t }}</th>}</tr></thead>
      <tbody>
        @for (y of years(); track y.year) {
          <tr>
            <td class="what"><bdi dir="ltr">{{ y.year }}</bdi>@if (y.isClosed) {&ngsp;<app-chip icon="lock">{{ 'funding.years.closed' | t }}</app-chip>}</td>
            @for (f of figures; track f) {
              <td class="num" [attr.data-label]="(f === 'free' ? 'funding.years.freeAtEnd' : label + f) | t">
                @if (opens()) {
                  <button class="btn bare" type="button" [attr.aria-pressed]="isPicked(f, y.year)" (click)="picked.emit({ figure: f, year: y.year })">
                    <app-money [minor]="minor(y, f)" [currency]="currency()" /><span class="vh">{{ label + f | t }}&ngsp;{{ y.year }}</span>
                  </button>
                } @else {<app-money [minor]="minor(y, f)" [currency]="currency()" />}
              </td>
            }
          </tr>
        }
      </tbody>
    </table>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class YearTable {
  readonly years = input.required<readonly FundYear[]>();
  readonly currency = input.required<string>();
  readonly opens = input(true);
  readonly now = input<Picked | null>(null);
  readonly picked = output<Picked>();
  protected readonly label = 'funding.figure.';
  protected readonly figures: readonly Figure[] = ['received', 'committed', 'inTransit', 'disbursed', 'free'];

  protected minor(y: FundYear, figure: Figure): number {
    switch (figure) {
      case 'received': return y.receivedMinor;
      case 'committed': return y.committedMinor;
      case 'inTransit': return y.inTransitMinor;
      case 'disbursed': return y.disbursedMinor;
      default: return y.freeMinor;
    }
  }

  protected isPicked(figure: Figure, year: number): boolean {
    const now = this.now();
    return now?.figure === figure && now.year === year;
  }
}
