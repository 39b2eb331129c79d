import { Pipe, PipeTransform, inject } from '@angular/core';
import { Params } from './interpolation';
import { Texts } from './texts';

/** `{{ 'proposals.list.title' | t }}`, `{{ 'home.by' | t: { date } }}`. Impure because the language is a signal it reads. */
@Pipe({ name: 't', pure: false })
export class T implements PipeTransform {
  readonly #texts = inject(Texts);

  transform(key: string, params?: Params): string {
    return this.#texts.t(key, params);
  }
}

/** `{{ 'home.things' | plural: count }}` with the keys `home.things.one`, `.two`, `.few`, `.many`, `.other` … */
@Pipe({ name: 'plural', pure: false })
export class Plural implements PipeTransform {
  readonly #texts = inject(Texts);

  transform(key: string, count: number, params?: Params): string {
    return this.#texts.plural(key, count, params);
  }
}
