import { HttpResourceRef, httpResource } from '@angular/common/http';
import { Signal, computed, linkedSignal, signal } from '@angular/core';
import type { Page } from '../api/schemas';

/** A search whose pages are added below each other; from the beginning again when something else is asked. */
export interface Growing<T> {
  /** The page asked for last, for `<app-loading>`. */
  readonly page: HttpResourceRef<Page<T> | undefined>;
  readonly rows: Signal<readonly T[]>;
  /** Everything that has arrived as if it were one page; null until something has. */
  readonly whole: Signal<Page<T> | null>;
  more(): void;
}

/** `key` is what the server calls the place to go on from; when `round` counts up it begins anew. */
export function growing<T>(url: string | (() => string), ask: () => object, key: 'after' | 'next' = 'after', round: Signal<number> = signal(0)): Growing<T> {
  const asked = computed(() => JSON.stringify({ round: round(), ask: ask() }));
  const from = linkedSignal<string, string | null>({ source: asked, computation: () => null });
  const before = linkedSignal<string, Page<T> | null>({ source: asked, computation: () => null });
  const page = httpResource<Page<T>>(() => ({ url: typeof url === 'string' ? url : url(), method: 'POST', body: { ...JSON.parse(asked()).ask, [key]: from() } }));
  const arrived = computed(() => (page.hasValue() ? page.value() : null));
  const rows = computed(() => [...(before()?.items ?? []), ...(arrived()?.items ?? [])]);
  // While the next page is on its way the counts of the one before it stand.
  const whole = computed(() => { const it = arrived() ?? before(); return it ? { ...it, items: rows() } : null; });
  return {
    page,
    rows,
    whole,
    more: () => {
      const next = arrived()?.next;
      if (!next) return;
      before.set(whole());
      from.set(next);
    },
  };
}
