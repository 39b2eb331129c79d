import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../shared/api/client';
import type { Page } from '../../shared/api/schemas';
import { DateText } from '../../shared/format/date-text';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { Plural, T } from '../../shared/text/t';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import type { ReportRow, ReportState } from '../model';
import { ReportStateChip } from '../read/state';

/** Staff: reports of all partners, latest due first. */
@Component({
  selector: 'app-report-list',
  imports: [Control, DateText, Empty, Field, Loading, Plural, ReportStateChip, RouterLink, T],
  templateUrl: './list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportList {
  readonly #api = inject(Api);
  protected readonly states: readonly ReportState[] = ['Submitted', 'Question', 'Accepted', 'Draft', 'Due'];
  protected readonly form = form({ partnerCode: '', state: 'Submitted' });
  readonly #asked = signal(this.form.values());
  readonly #more = signal<Page<ReportRow> | null>(null);
  protected readonly first = httpResource<Page<ReportRow>>(() => ({
    url: '/api/reports/search', method: 'POST', body: { grantId: null, ...this.#asked(), next: null },
  }));
  protected readonly page = computed(() => this.#more() ?? (this.first.hasValue() ? this.first.value() : null));
  protected readonly asking = computed(() => Object.values(this.#asked()).some(v => v));

  constructor() {
    effect(() => {
      const state = this.form.values().state;
      this.#asked.update(a => (a.state === state ? a : { ...a, state }));
      this.#more.set(null);
    });
  }

  protected find(event: Event): void {
    event.preventDefault();
    this.#more.set(null);
    this.#asked.set(this.form.values());
  }

  protected async next(): Promise<void> {
    const page = this.page();
    if (!page?.next) return;
    const more = await this.#api.act<Page<ReportRow>>('/api/reports/search', { grantId: null, ...this.#asked(), next: page.next });
    this.#more.set({ ...more, items: [...page.items, ...more.items] });
  }
}
