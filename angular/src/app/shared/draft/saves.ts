import { WritableSignal } from '@angular/core';
import { Api } from '../api/client';
import { isDefinite } from '../api/keys';
import { Problem } from '../api/problem';

interface Saved { readonly version: number }

/**
 * Saves one record again and again. When an answer is lost, nobody knows whether the server has saved: the same body goes
 * once more before anything newer, so that the server can tell a retry from another person's change.
 */
export class Saves {
  #open: unknown;

  constructor(
    private readonly api: Api,
    private readonly url: () => string,
    /** Of the record; rises with each save. */
    private readonly version: WritableSignal<number>,
  ) {}

  /** True while a body waits for its answer; it will be sent again. */
  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** Throws `Problem`. */
  async put(body: object): Promise<void> {
    if (this.isOpen && JSON.stringify(this.#open) !== JSON.stringify(body)) await this.#send(this.#open);
    this.#open = body;
    await this.#send(body);
  }

  async #send(body: unknown): Promise<void> {
    try {
      const saved = await this.api.act<Saved | null>(this.url(), body, { method: 'PUT', version: this.version() });
      // A retry of what was carried out already is answered without a body: the version rose by one.
      this.version.update(v => saved?.version ?? v + 1);
      this.#open = undefined;
    } catch (error) {
      if (!(error instanceof Problem) || isDefinite(error.status)) this.#open = undefined;
      throw error;
    }
  }
}
