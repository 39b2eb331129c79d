import { ChangeDetectionStrategy, Component, effect, inject, signal, untracked } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { Api } from '../../shared/api/client';
import { AmountField } from '../../shared/form/amount-field';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { amountText } from '../../shared/format/amount';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Loading } from '../../shared/ui/loading';
import type { OwnSafety } from '../types';

interface Sum { readonly amount: string; readonly currency: string; readonly until: string; readonly source: string }

/** What the partner has from elsewhere: a short list, sent as a whole. Values are named as the server names its errors. */
@Component({
  selector: 'app-other-funding',
  imports: [AmountField, Busy, ChangedNotice, Control, ErrorSummary, Field, Loading, T],
  templateUrl: './other-funding.html',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OtherFunding {
  readonly #api = inject(Api);
  protected readonly own = httpResource<OwnSafety>(() => '/api/partners/own/safety');
  protected readonly form = form<Record<string, string>>({});
  protected readonly count = signal(0);
  protected readonly saved = signal(false);
  protected readonly currencies = ['USD', 'EUR', 'IQD', 'GBP', 'SEK', 'NOK', 'CHF', 'CAD'];

  constructor() {
    effect(() => {
      if (!this.own.hasValue()) return;
      const sums = this.own.value().otherFunding;
      untracked(() => this.#show(sums.map(s => ({
        amount: amountText(s.amountMinor, s.currency), currency: s.currency, until: s.until ?? '', source: s.source ?? '',
      }))));
    });
  }

  protected indices(): number[] {
    return Array.from({ length: this.count() }, (_, i) => i);
  }

  protected add(): void {
    this.#change([...this.#items(), { amount: '', currency: 'USD', until: '', source: '' }]);
  }

  protected remove(index: number): void {
    this.#change(this.#items().filter((_, i) => i !== index));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const items = this.#items().map(i => ({ ...i, until: i.until || null, source: i.source || null }));
    const version = this.own.value()!.version;
    const done = await this.form.send(() => this.#api.act('/api/partners/own/other-funding', { items }, { method: 'PUT', version }));
    if (!done) return;
    this.own.set(await this.#api.get<OwnSafety>('/api/partners/own/safety'));
    this.saved.set(true);
  }

  #items() {
    const v = this.form.values();
    return this.indices().map(i => ({
      amount: v[`items[${i}].amount`] ?? '', currency: v[`items[${i}].currency`] ?? '', until: v[`items[${i}].until`] ?? '', source: v[`items[${i}].source`] ?? '',
    }));
  }

  /** What comes back from the server does not take the word "Saved" away again; a change does. */
  #change(items: readonly Sum[]): void {
    this.#show(items);
    this.saved.set(false);
  }

  #show(items: readonly Sum[]): void {
    const values: Record<string, string> = {};
    items.forEach((item, i) => {
      for (const [name, value] of Object.entries(item)) values[`items[${i}].${name}`] = value;
    });
    this.form.reset(values);
    this.count.set(items.length);
  }
}
