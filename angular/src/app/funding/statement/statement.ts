import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { RouterLink } from '@angular/router';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { dateText } from '../../shared/format/dates';
import { Money } from '../../shared/format/money';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import type { Statement as Record } from '../types';

/** What a fund did between two days: what it had, what moved, what it has. For reading, for paper and as a file. */
@Component({
  selector: 'app-statement',
  imports: [Control, Field, Icon, Loading, Money, RouterLink, T],
  templateUrl: './statement.html',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Statement {
  readonly #texts = inject(Texts);
  readonly id = input.required<string>();
  /** This year up to today, until other days are asked for. */
  protected readonly form = form(thisYear());
  protected readonly period = linkedSignal(() => {
    const { from, to } = this.form.values();
    return from && to && from <= to ? `from=${from}&to=${to}` : '';
  });
  protected readonly record = httpResource<Record>(() => (this.period() ? `/api/funds/${this.id()}/statement?${this.period()}` : undefined));
  protected readonly file = computed(() => `/api/funds/${this.id()}/statement/file?${this.period()}`);
  protected readonly figure = 'funding.figure.';
  protected readonly kind = 'funding.entry.';
  protected readonly account = 'funding.account.';
  protected readonly rows = computed(() => {
    if (!this.record.hasValue()) return [];
    const { opening, closing } = this.record.value();
    const row = (key: string, before: number, after: number) => ({ key, before, moved: after - before, after });
    return [
      row('received', opening.receivedMinor, closing.receivedMinor), row('committed', opening.committedMinor, closing.committedMinor),
      row('inTransit', opening.inTransitMinor, closing.inTransitMinor), row('disbursed', opening.disbursedMinor, closing.disbursedMinor),
      row('free', opening.freeMinor, closing.freeMinor), row('pledged', opening.pledgedMinor, closing.pledgedMinor),
    ];
  });

  protected day(on: string): string {
    return dateText(on, this.#texts.language());
  }
}

function thisYear(): { from: string; to: string } {
  const today = new Date(Date.now() + 3 * 3_600_000).toISOString().slice(0, 10);
  return { from: `${today.slice(0, 4)}-01-01`, to: today };
}
