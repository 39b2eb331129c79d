import { Injectable, inject } from '@angular/core';
import { Api } from '../api/client';
import { Problem } from '../api/problem';
import { Texts } from '../text/texts';
import { makePasskey, signWithPasskey } from './webauthn';

/** What the server asks a passkey to sign. */
export interface Asked { readonly token: string; readonly options: Record<string, unknown> }
export interface Answer { readonly token: string; readonly credential: Record<string, unknown> }

/** The two-step talk with the server and the browser about passkeys. Downloaded when the first one is used. */
@Injectable({ providedIn: 'root' })
export class Passkeys {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);

  /** Asks the server at one address and the person by the browser. Throws `Problem`. */
  async sign(url: string, body: unknown = {}): Promise<Answer> {
    return this.answer(await this.#api.act<Asked>(url, body));
  }

  async answer(asked: Asked): Promise<Answer> {
    return { token: asked.token, credential: await this.#person(() => signWithPasskey(asked.options)) };
  }

  async make(url: string): Promise<Answer> {
    const asked = await this.#api.act<Asked>(url);
    return { token: asked.token, credential: await this.#person(() => makePasskey(asked.options)) };
  }

  /** Whatever the browser or the person did not do is one sentence. */
  async #person(ask: () => Promise<Record<string, unknown>>): Promise<Record<string, unknown>> {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      throw new Problem('refused', 'passkey-silent', this.#texts.t('common.factor.noPasskey'), 400);
    }
  }
}
