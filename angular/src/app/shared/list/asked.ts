import { Signal, computed, effect, signal } from '@angular/core';
import type { Form } from '../form/form';

export interface Asked<T> {
  readonly values: Signal<T>;
  /** True when the list is narrowed at all: an empty list then says something else. */
  readonly any: Signal<boolean>;
  find(event: Event): void;
}

/** What the form above a list asks for: a choice asks at once, typed words wait for the button. */
export function asked<T extends object>(form: Form<T>, choice: keyof T): Asked<T> {
  const values = signal(form.values());
  effect(() => {
    const chosen = form.values()[choice];
    values.update(v => (v[choice] === chosen ? v : { ...v, [choice]: chosen }));
  });
  return {
    values: values.asReadonly(),
    any: computed(() => Object.values(values()).some(v => v)),
    find: event => {
      event.preventDefault();
      values.set(form.values());
    },
  };
}
