import { Injectable, inject } from '@angular/core';
import { Confirmation } from '../session/confirmation';
import { Lock } from '../session/lock';
import { SessionEnded } from '../session/session-ended';
import { Touched } from '../session/touched';
import { Texts } from '../text/texts';
import { Connection } from './connection';
import { antiforgeryToken } from './cookie';
import { Problem, toProblem } from './problem';

/** How long an answer that was asked for ahead may wait for its page. */
const freshFor = 15_000;

/** The build this page is of, e.g. `main-QWERTY12`: after a renewal the server can tell why it does not understand. */
const build = globalThis.document?.scripts[0]?.src.slice(-16, -3);
const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** These ask who someone is: a 401 of theirs is an answer, not a session that ended. */
const entrance = /^\/api\/(session|invitations)\b/;

/**
 * The one door to the server. Own origin only, the antiforgery header on every change, the language of the answer's
 * sentences. When the session has ended, or a decision must be
 * confirmed, it waits for that over the page and sends the same request again.
 */
@Injectable({ providedIn: 'root' })
export class Sender {
  readonly #connection = inject(Connection);
  readonly #confirmation = inject(Confirmation);
  readonly #ended = inject(SessionEnded);
  readonly #lock = inject(Lock);
  readonly #texts = inject(Texts);
  readonly #touched = inject(Touched);
  readonly #ahead = new Map<string, Promise<unknown>>();

  /** Asks for what a page will want while its files are still on their way. Given to the first who asks, or soon to nobody. */
  ahead(url: string): void {
    const answer = this.send('GET', url);
    answer.catch(() => this.#ahead.delete(url)); // Whoever waits for it is told; who comes later asks again.
    this.#ahead.set(url, answer);
    setTimeout(() => this.#ahead.delete(url), freshFor);
  }

  async send<T>(method: string, url: string, body?: unknown, headers: Record<string, string> = {}, signal?: AbortSignal): Promise<T> {
    const early = method === 'GET' ? this.#ahead.get(url) : undefined;
    if (early) {
      this.#ahead.delete(url);
      return early as Promise<T>;
    }
    if (!url.startsWith('/api/')) throw new Error(`Not an address of ours: ${url}`);
    let extra = headers;
    for (let again = false; ; again = true) {
      try {
        return await this.#once<T>(method, url, body, extra, signal);
      } catch (error) {
        if (!(error instanceof Problem) || again) throw error;
        if (error.code === 'antiforgery') await fetch('/api/session', { credentials: 'same-origin' }); // Gives a new token.
        else if (error.code === 'locked') await this.#lock.wait();
        else if (error.code === 'step-up-needed') {
          const proof = await this.#confirmation.ask(error.confirm ?? null);
          if (!proof) throw error;
          extra = { ...headers, ...proof };
        } else if (error.kind === 'signed-out' && !entrance.test(url)) await this.#ended.signInAgain();
        else throw error;
      }
    }
  }

  async #once<T>(method: string, url: string, body: unknown, extra: Record<string, string>, signal?: AbortSignal): Promise<T> {
    const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': this.#texts.language(), ...extra };
    if (build) headers['X-Client'] = build;
    if (this.#touched.take()) headers['X-Input'] = '1';
    const token = safe.has(method) ? null : antiforgeryToken();
    if (token) headers['X-Antiforgery'] = token;
    const form = body instanceof FormData;
    if (body !== undefined && !form) headers['Content-Type'] = 'application/json';
    const answer = await this.#fetch(url, {
      method, headers, credentials: 'same-origin', redirect: 'error', signal: signal ?? null,
      body: body === undefined ? null : form ? body : JSON.stringify(body),
    });
    const text = await answer.text().catch(() => { throw this.#lost(); });
    this.#connection.report(true);
    if (!answer.ok) throw toProblem(answer.status, text, answer.headers.get('Retry-After'));
    const json = /\bjson\b/.test(answer.headers.get('Content-Type') ?? '');
    return (text && json ? JSON.parse(text) : text || undefined) as T;
  }

  async #fetch(url: string, request: RequestInit): Promise<Response> {
    try {
      return await fetch(url, request);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw this.#lost();
    }
  }

  #lost(): Problem {
    this.#connection.report(false);
    return toProblem(0, null);
  }
}
