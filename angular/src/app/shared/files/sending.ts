import { computed, signal } from '@angular/core';
import type { Api } from '../api/client';
import { Problem } from '../api/problem';
import type { Sender } from '../api/sender';
import type { Progress } from './types';

/** Small enough that a cut line on a slow phone costs seconds, large enough not to ask too often. */
const pieceSize = 256 * 1024;
const longestWait = 30_000;

export type SendingState = 'sending' | 'waiting' | 'checking' | 'asking' | 'failed' | 'done' | 'gone';

/**
 * One file on its way: begun, sent piece by piece, finished. A line that is cut is waited for; then the server is asked how
 * far it came, and it goes on from there.
 */
export class Sending {
  readonly state = signal<SendingState>('sending');
  readonly problem = signal<Problem | null>(null);
  readonly #sent = signal(0);
  readonly percent = computed(() => (this.file.size ? Math.floor((100 * this.#sent()) / this.file.size) : 0));
  readonly #stop = new AbortController();
  readonly #key = crypto.randomUUID();
  #id = '';

  constructor(readonly file: File, readonly record: string, readonly at: string, readonly api: Api, readonly sender: Sender) {}

  async run(mayIdentify = false): Promise<void> {
    this.problem.set(null);
    try {
      if (!this.#id) await this.#begin();
      await this.#pieces();
      this.state.set('checking');
      await this.api.act(`${this.#url}/finish`, { mayIdentify });
      this.state.set('done');
    } catch (error) {
      if (this.#stop.signal.aborted) return;
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'file.may-identify') this.state.set('asking');
      else {
        this.problem.set(error);
        this.state.set('failed');
      }
    }
  }

  /** True when another try may help: what was sent is still there. */
  get again(): boolean {
    const code = this.problem()?.code ?? '';
    return !code.startsWith('file.') || code === 'file.not-checked' || code === 'file.not-complete' || code === 'file.too-many-open';
  }

  async cancel(): Promise<void> {
    this.state.set('gone');
    this.#stop.abort();
    if (!this.#id) return;
    try {
      await this.sender.send('DELETE', this.#url);
    } catch (error) {
      // It is forgotten by itself after a day.
      if (!(error instanceof Problem)) throw error;
    }
  }

  get #url(): string {
    return `${this.at}/uploads/${this.#id}`;
  }

  async #begin(): Promise<void> {
    const body = { name: this.file.name, size: this.file.size };
    await this.#patiently(async () => { this.#id = (await this.api.act<{ id: string }>(`${this.record}/files`, body, { key: this.#key })).id; });
  }

  async #pieces(): Promise<void> {
    this.state.set('sending');
    let at = this.#sent() || 0;
    while (at < this.file.size) {
      await this.#patiently(async again => {
        if (again) at = (await this.sender.send<Progress>('GET', this.#url, undefined, {}, this.#stop.signal)).offset;
        if (at >= this.file.size) return;
        const body = new FormData();
        body.append('piece', this.file.slice(at, at + pieceSize), 'piece');
        at = (await this.sender.send<Progress>('PATCH', this.#url, body, { 'Upload-Offset': String(at) }, this.#stop.signal)).offset;
      });
      this.#sent.set(at);
    }
  }

  /** Does it again for as long as only the line is to blame. */
  async #patiently(work: (again: boolean) => Promise<void>): Promise<void> {
    for (let tries = 0; ; tries++) {
      try {
        await work(tries > 0);
        this.state.set('sending');
        return;
      } catch (error) {
        if (this.#stop.signal.aborted || !(error instanceof Problem) || !passes(error)) throw error;
        this.state.set('waiting');
        await this.#wait(error.retryAfter ? error.retryAfter * 1000 : Math.min(longestWait, 1000 * 2 ** Math.min(tries, 5)));
        if (this.#stop.signal.aborted) throw error;
      }
    }
  }

  #wait(most: number): Promise<void> {
    return new Promise(done => {
      const end = () => {
        clearTimeout(timer);
        removeEventListener('online', end);
        this.#stop.signal.removeEventListener('abort', end);
        done();
      };
      const timer = setTimeout(end, most);
      addEventListener('online', end);
      this.#stop.signal.addEventListener('abort', end);
    });
  }
}

function passes(problem: Problem): boolean {
  return problem.kind === 'network' || problem.kind === 'too-many' || problem.code === 'file.wrong-place' || problem.code.startsWith('http-5');
}
