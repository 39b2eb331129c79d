import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../shared/api/client';
import type { Page } from '../../shared/api/schemas';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { Plural, T } from '../../shared/text/t';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import { GrantRow, GrantState, looks } from '../model';
import { StateChip } from '../state-chip';

/** Staff: every grant, newest first. */
@Component({
  selector: 'app-grant-list',
  imports: [Control, DateText, Empty, Field, Loading, Money, Plural, RouterLink, StateChip, T],
  templateUrl: './list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GrantList {
  readonly #api = inject(Api);
  protected readonly states = Object.keys(looks) as GrantState[];
  protected readonly form = form({ code: '', partnerCode: '', state: '' });
  readonly #asked = signal(this.form.values());
  readonly #more = signal<Page<GrantRow> | null>(null);

  protected readonly first = httpResource<Page<GrantRow>>(() => ({
    url: '/api/grants/search', method: 'POST', body: { ...this.#asked(), next: null },
  }));
  protected readonly page = computed(() => this.#more() ?? (this.first.hasValue() ? this.first.value() : null));
  protected readonly asking = computed(() => Object.values(this.#asked()).some(v => v));

  constructor() {
    // A choice searches at once; typed words wait for the button.
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
    const more = await this.#api.act<Page<GrantRow>>('/api/grants/search', { ...this.#asked(), next: page.next });
    this.#more.set({ ...more, items: [...page.items, ...more.items] });
  }
}
