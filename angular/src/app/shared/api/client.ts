import { Injectable, inject } from '@angular/core';
import { Keys } from './keys';
import { Problem } from './problem';
import { Sender } from './sender';

export interface ActOptions {
  readonly method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The version of the record the person was looking at; someone else's change in between answers `changed`. */
  readonly version?: number | string;
  /** A key of one's own; without it the same act with the same content keeps one key until it is answered. */
  readonly key?: string;
}

/** Reading and acting on the server. Throws `Problem`. For screens that show a list or record, `httpResource` is shorter. */
@Injectable({ providedIn: 'root' })
export class Api {
  readonly #sender = inject(Sender);
  readonly #keys = new Keys();
  readonly #flying = new Map<string, Promise<unknown>>();

  get<T>(url: string): Promise<T> {
    return this.#sender.send<T>('GET', url);
  }

  /** Every change of data. A second call while the first is under way is the same act and gets the same answer. */
  act<T = void>(url: string, body: unknown = {}, options: ActOptions = {}): Promise<T> {
    const intention = `${options.method ?? 'POST'} ${url} ${options.version ?? ''} ${describe(body)}`;
    const flying = this.#flying.get(intention);
    if (flying) return flying as Promise<T>;
    const answer = this.#send<T>(url, body, options, intention).finally(() => this.#flying.delete(intention));
    this.#flying.set(intention, answer);
    return answer;
  }

  async #send<T>(url: string, body: unknown, options: ActOptions, intention: string): Promise<T> {
    const headers: Record<string, string> = { 'Idempotency-Key': options.key ?? this.#keys.for(intention) };
    if (options.version !== undefined) headers['If-Match'] = `"${options.version}"`;
    try {
      const answer = await this.#sender.send<T>(options.method ?? 'POST', url, body, headers);
      this.#keys.answered(intention, 200);
      return answer;
    } catch (error) {
      this.#keys.answered(intention, error instanceof Problem ? error.status : 0);
      throw error;
    }
  }
}

function describe(body: unknown): string {
  if (!(body instanceof FormData)) return JSON.stringify(body);
  return [...body].map(([name, value]) => `${name}=${typeof value === 'string' ? value : `${value.name}/${value.size}`}`).join('&');
}
