import { Injectable, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { LanguageCode, infoOf } from './language';
import { Params, fill } from './interpolation';
import { pluralForm } from './plural';

type Module = { default: unknown };

/** The texts of a face, one file for each language: what its pages say and nothing else, put together by `tools/faces.mjs`. */
export type TextFiles = Readonly<Record<LanguageCode, () => Promise<Module>>>;

/**
 * Sentences of the interface. Keys begin with the name of their scope: `proposals.list.title`.
 * Reads the language as a signal, so everything drawn with `t` is drawn again when the language changes.
 */
@Injectable({ providedIn: 'root' })
export class Texts {
  readonly #store = inject(TranslocoService);
  readonly #open = new Set<TextFiles>();
  readonly #language = signal<LanguageCode>('en');
  readonly #loaded = new Set<() => Promise<Module>>();

  readonly language = this.#language.asReadonly();

  /** Loads texts in the present language, later ones over earlier ones. Does nothing when they are there already. */
  async load(...files: readonly TextFiles[]): Promise<void> {
    for (const file of files) this.#open.add(file);
    await this.#fetch(this.#language(), files);
  }

  /** Changes the language once every text that is open now has arrived in it. */
  async use(language: LanguageCode): Promise<void> {
    await this.#fetch(language, [...this.#open]);
    const { tag, dir } = infoOf(language);
    document.documentElement.lang = tag;
    document.documentElement.dir = dir;
    this.#store.setActiveLang(language);
    this.#language.set(language);
  }

  t(key: string, params?: Params): string {
    const language = this.#language();
    const text = this.#store.translate<unknown>(key, {}, language);
    return typeof text === 'string' ? fill(text, params, language !== 'en') : key;
  }

  /** Chooses `key.one`, `key.few` … by the number, which is `{n}` in the text. */
  plural(key: string, count: number, params?: Params): string {
    return this.t(`${key}.${pluralForm(this.#language(), count)}`, { n: count, ...params });
  }

  async #fetch(language: LanguageCode, all: readonly TextFiles[]): Promise<void> {
    const missing = all.map(files => files[language]).filter(file => !this.#loaded.has(file));
    const found = await Promise.all(missing.map(file => file()));
    // In the order in which they were opened: what lies over another text comes after it.
    missing.forEach((file, i) => {
      this.#store.setTranslation(found[i]!.default as never, language);
      this.#loaded.add(file);
    });
  }
}
