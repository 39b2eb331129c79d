import { Injectable, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { LanguageCode, infoOf } from './language';
import { Params, fill } from './interpolation';
import { pluralForm } from './plural';

type Module = { default: unknown };

/** The texts of one feature, a file for each language, downloaded when the feature is first opened. */
export interface TextScope {
  readonly name: string;
  readonly files: Readonly<Record<LanguageCode, () => Promise<Module>>>;
}

/**
 * Sentences of the interface. Keys begin with the name of their scope: `proposals.list.title`.
 * Reads the language as a signal, so everything drawn with `t` is drawn again when the language changes.
 */
@Injectable({ providedIn: 'root' })
export class Texts {
  readonly #store = inject(TranslocoService);
  readonly #scopes = new Map<string, TextScope>();
  readonly #language = signal<LanguageCode>('en');
  readonly #loaded = new Set<string>();

  readonly language = this.#language.asReadonly();

  /** Loads a feature's texts in the present language. Does nothing when they are there already. */
  async load(...scopes: readonly TextScope[]): Promise<void> {
    for (const scope of scopes) this.#scopes.set(scope.name, scope);
    await this.#fetch(this.#language(), scopes);
  }

  /** Changes the language once every text that is open now has arrived in it. */
  async use(language: LanguageCode): Promise<void> {
    await this.#fetch(language, [...this.#scopes.values()]);
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

  /** True when the text exists: for keys that are put together from what the server sends. */
  has(key: string): boolean {
    const language = this.#language();
    return key in this.#store.getTranslation(language);
  }

  async #fetch(language: LanguageCode, scopes: readonly TextScope[]): Promise<void> {
    await Promise.all(scopes.map(async scope => {
      const id = `${scope.name}/${language}`;
      if (this.#loaded.has(id)) return;
      const { default: texts } = await scope.files[language]();
      this.#store.setTranslation({ [scope.name]: texts } as never, language);
      this.#loaded.add(id);
    }));
  }
}
