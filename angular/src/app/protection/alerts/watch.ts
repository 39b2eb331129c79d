import { Injectable, computed, inject, signal } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { Lock } from '../../shared/session/lock';
import { Session } from '../../shared/session/session';
import { SessionEnded } from '../../shared/session/session-ended';
import type { Alert } from '../types';

/** So many looks in a row may fail before the page says that it hears nothing. */
const patience = 3;

/** What can wait until somebody looks: it stands in the bar, and nothing sounds. */
const quiet: ReadonlySet<Alert['kind']> = new Set(['checkInDue', 'eraseDue']);

/**
 * Asks whether somebody waits. It is no sign that a person is here: only keys, touches and clicks are (`Touched`), so a page left
 * alone locks and ends as ever, and then nothing is asked any more.
 */
@Injectable({ providedIn: 'root' })
export class Watch {
  readonly #api = inject(Api);
  readonly #ended = inject(SessionEnded);
  readonly #lock = inject(Lock);
  readonly #session = inject(Session);
  readonly #alerts = signal<readonly Alert[]>([]);
  readonly #failed = signal(0);
  readonly #seen = new Set<string>();
  #looking = false;

  /** What nobody has seen, newest first. */
  readonly alerts = this.#alerts.asReadonly();
  readonly newest = computed(() => this.#alerts()[0]?.id ?? '');
  /** The newest that must be heard. */
  readonly loudest = computed(() => this.#alerts().find(alert => !quiet.has(alert.kind))?.id ?? '');
  /** Several looks in a row failed: silence means nothing. */
  readonly deaf = computed(() => this.#failed() >= patience);

  async look(): Promise<void> {
    if (this.#looking || document.hidden || this.#lock.hidden() || this.#ended.asking() || !this.#session.signedIn()) return;
    this.#looking = true;
    try {
      const found = await this.#api.get<readonly Alert[]>('/api/desk/alerts');
      this.#alerts.set(found.filter(alert => !this.#seen.has(alert.id)));
      this.#failed.set(0);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.#failed.update(n => n + 1); // Said by the bar once it is more than a moment.
    } finally {
      this.#looking = false;
    }
  }

  /** It sounds no more, here and on other pages. A look that is under way may still bring it. */
  async see(alert: Alert): Promise<void> {
    await this.#api.act(`/api/desk/alerts/${alert.id}/seen`);
    this.#seen.add(alert.id);
    this.#alerts.update(all => all.filter(a => a.id !== alert.id));
  }

  /** Who takes one in hand needs no bar to tell of it. */
  async seeAll(caseId: string): Promise<void> {
    for (const alert of this.#alerts().filter(a => a.caseId === caseId)) await this.see(alert);
  }
}
