import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { amountText, moneyText } from '../shared/format/amount';
import { dateText } from '../shared/format/dates';
import { T } from '../shared/text/t';
import { Texts } from '../shared/text/texts';
import type { Grant, Instalment } from './model';

/** The instalments as a thread: level on a desk, upright on a phone. */
@Component({
  selector: 'app-instalments',
  imports: [T],
  template: `
    <section class="card stack tight" [attr.aria-labelledby]="'inst'">
      <div class="row">
        <h2 id="inst">{{ 'awards.record.instalments' | t }}</h2>
        <span class="label push">{{ (grant().kind === 'Flexible' ? 'awards.record.waits' : 'awards.record.neverWait') | t: { currency: grant().currency } }}</span>
      </div>
      @if (grant().kind === 'Core') {
        <p class="row label" [class.even-years]="!partner()">
          @for (year of grant().years; track year.number) {
            <span>{{ 'awards.record.yearSum' | t: { year: year.number, amount: money(year.plannedMinor) } }}</span>
          }
        </p>
      }
      <ol class="thread" [class.level]="!partner()">
        @for (row of grant().instalments; track row.id) {
          <li [class]="knot(row)">
            <p><strong><bdi dir="ltr">{{ amount(row.amountMinor) }}</bdi></strong></p>
            <p class="label">{{ day(row.dueOn) }}</p>
            <p class="label">{{ words(row) }}</p>
          </li>
        }
      </ol>
    </section>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Instalments {
  readonly #texts = inject(Texts);
  readonly grant = input.required<Grant>();
  readonly partner = input(false);
  readonly #now = computed(() => this.grant().instalments.find(i => i.state !== 'Received' && i.state !== 'Dropped')?.id);

  protected knot(row: Instalment): string {
    if (row.state === 'Received') return 'done';
    if (row.state === 'Dropped') return 'stop';
    return row.state !== 'Scheduled' || (row.id === this.#now() && this.grant().state === 'Active') ? 'now' : '';
  }

  protected words(row: Instalment): string {
    const on = row.receivedOn ?? row.sentOn;
    const state = this.partner() && row.state === 'Open' ? 'OpenPartner' : row.state;
    return this.#texts.t(`awards.tranche.${state}`, { on: on ? dateText(on, this.#texts.language(), false) : '' });
  }

  protected amount(minor: number): string {
    return amountText(minor, this.grant().currency);
  }

  protected money(minor: number): string {
    return moneyText(minor, this.grant().currency);
  }

  protected day(value: string): string {
    return dateText(value, this.#texts.language());
  }
}
