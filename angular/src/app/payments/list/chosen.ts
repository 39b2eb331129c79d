import { computed, signal } from '@angular/core';

/** What is ticked in a table. Rows that are gone after a reload no longer count. */
export function chosen<T extends { readonly id: string }>(rows: () => readonly T[]) {
  const ids = signal<ReadonlySet<string>>(new Set());
  const of = computed(() => rows().filter(r => ids().has(r.id)));
  return {
    of,
    has: (id: string) => ids().has(id),
    toggle: (id: string) => ids.update(now => new Set(now.has(id) ? [...now].filter(x => x !== id) : [...now, id])),
    all: () => ids.set(new Set(of().length === rows().length ? [] : rows().map(r => r.id))),
  };
}
