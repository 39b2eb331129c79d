import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { amountText, minorDigits } from '../../shared/format/amount';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import type { FundYear } from '../types';

const height = 120;
const group = 132;
const column = 26;

/** Money by year as columns; the table beside it says the same. What is on its way stands on what arrived: together they were sent. */
@Component({
  selector: 'app-year-chart',
  imports: [T],
  template: `
    <div class="scroll" tabindex="0" role="group" [attr.aria-label]="'funding.years.chart' | t">
      <svg dir="ltr" role="img" [attr.viewBox]="'0 0 ' + width() + ' 160'" [attr.width]="width()" height="160" [attr.aria-label]="'funding.years.chart' | t">
        @for (y of columns(); track y.year) {
          @for (c of y.columns; track c.kind) {
            <rect [attr.x]="c.x" [attr.y]="c.y" width="26" [attr.height]="c.height" rx="2" [attr.fill]="c.fill" [attr.stroke]="c.stroke" stroke-width="1" [attr.stroke-dasharray]="c.dash" />
          }
          <text [attr.x]="y.middle" y="152" text-anchor="middle" font-size="13" fill="var(--ink)">{{ y.year }}</text>
          @if (y.top; as top) {<text [attr.x]="y.middle" [attr.y]="top.y" text-anchor="middle" font-size="11" fill="var(--ink-2)">{{ top.text }}</text>}
        }
        <path [attr.d]="'M0 136.5H' + width()" stroke="var(--control)" />
      </svg>
    </div>
    <p class="row label">
      @for (key of keys; track key.kind) {
        <span class="line"><svg width="14" height="14" aria-hidden="true"><rect x="1" y="1" width="12" height="12" rx="2" [attr.fill]="key.fill" [attr.stroke]="key.stroke" [attr.stroke-dasharray]="key.dash" /></svg>&ngsp;{{ label + key.kind | t }}</span>
      }
      <span>{{ 'funding.years.thousand' | t: { currency: currency() } }}</span>
    </p>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class YearChart {
  readonly #texts = inject(Texts);
  readonly years = input.required<readonly FundYear[]>();
  readonly currency = input.required<string>();
  protected readonly label = 'funding.figure.';
  protected readonly keys = looks;
  protected readonly width = computed(() => Math.max(1, this.years().length) * group);

  protected readonly columns = computed(() => {
    this.#texts.language();
    const most = Math.max(1, ...this.years().flatMap(y => [y.receivedMinor, y.committedMinor, y.disbursedMinor + y.inTransitMinor, y.freeMinor]));
    const tall = (minor: number) => Math.max(0, Math.round((minor / most) * height));
    return this.years().map((y, i) => {
      const start = i * group + 8;
      const at = (n: number, minor: number, base: number, look: Look) => ({
        ...look, x: start + n * (column + 3), y: 136 - base - tall(minor), height: tall(minor),
      });
      const highest = Math.max(y.receivedMinor, y.committedMinor, y.disbursedMinor + y.inTransitMinor, y.freeMinor);
      return {
        year: y.year,
        middle: start + 2 * (column + 3),
        columns: [
          at(0, y.receivedMinor, 0, looks[0]), at(1, y.committedMinor, 0, looks[1]), at(2, y.disbursedMinor, 0, looks[2]),
          at(2, y.inTransitMinor, tall(y.disbursedMinor), looks[3]), at(3, y.freeMinor, 0, looks[4]),
        ],
        top: highest > 0 ? { y: 130 - tall(highest), text: thousands(highest, this.currency()) } : null,
      };
    });
  });
}

interface Look { readonly kind: string; readonly fill: string; readonly stroke: string; readonly dash: string | null }

const looks: readonly [Look, Look, Look, Look, Look] = [
  { kind: 'received', fill: 'var(--sunken)', stroke: 'var(--control)', dash: null },
  { kind: 'committed', fill: 'var(--wash)', stroke: 'var(--accent)', dash: null },
  { kind: 'disbursed', fill: 'var(--accent)', stroke: 'var(--accent)', dash: null },
  { kind: 'inTransit', fill: 'var(--surface)', stroke: 'var(--accent)', dash: '3 2' },
  { kind: 'free', fill: 'none', stroke: 'var(--ink-2)', dash: '1 2' },
];

function thousands(minor: number, currency: string): string {
  const unit = 10 ** minorDigits(currency);
  return amountText(Math.round(minor / unit / 1000) * unit, currency);
}
