import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { sentence } from '../../shared/api/sentence';
import { T, Plural } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import { InboxRow } from './inbox-row';
import { InboxItem, InboxPage } from './item';

/** A person's own messages, newest first. Opening one marks it as read. */
@Component({
  selector: 'app-inbox',
  imports: [Busy, Empty, InboxRow, Loading, Plural, T],
  template: `
    <div class="row">
      <h1>{{ 'notifications.inbox.title' | t }}</h1>
      @if (unread() > 0) {<span class="label">{{ 'notifications.inbox.unread' | plural: unread() }}</span>}
    </div>
    @if (problem(); as p) {<p class="errors" role="alert">{{ words(p) }}</p>}
    @if (page.hasValue()) {
      @if (items().length) {
        <ul class="rows plain">
          @for (item of items(); track item.id) {<li appInboxRow [item]="item" (opened)="read(item)"></li>}
        </ul>
        <div class="row">
          @if (unread() > 0) {<button class="btn" type="button" [appBusy]="busy()" (click)="readAll()">{{ 'notifications.inbox.readAll' | t }}</button>}
          @if (next(); as key) {<button class="btn bare" type="button" [appBusy]="busy()" (click)="more(key)">{{ 'notifications.inbox.older' | t }}</button>}
        </div>
      } @else {
        <app-empty><p>{{ 'notifications.inbox.empty' | t }}</p></app-empty>
      }
    }
    <app-loading [of]="page" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Inbox {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  protected readonly page = httpResource<InboxPage>(() => '/api/inbox');
  readonly #loaded = computed(() => (this.page.hasValue() ? this.page.value() : null));
  protected readonly items = linkedSignal<readonly InboxItem[]>(() => this.#loaded()?.items ?? []);
  protected readonly unread = linkedSignal(() => this.#loaded()?.unread ?? 0);
  protected readonly next = linkedSignal(() => this.#loaded()?.next ?? null);
  readonly #acting = acting();
  protected readonly busy = this.#acting.busy;
  protected readonly problem = this.#acting.problem;

  protected read(item: InboxItem): Promise<boolean> {
    if (item.read) return Promise.resolve(true);
    return this.#acting.run(async () => {
      this.unread.set((await this.#api.act<{ unread: number }>(`/api/inbox/${item.id}/read`)).unread);
      this.#markRead(i => i.id === item.id);
    });
  }

  protected readAll(): Promise<boolean> {
    return this.#acting.run(async () => {
      this.unread.set((await this.#api.act<{ unread: number }>('/api/inbox/read')).unread);
      this.#markRead(() => true);
    });
  }

  protected more(key: string): Promise<boolean> {
    return this.#acting.run(async () => {
      const older = await this.#api.get<InboxPage>(`/api/inbox?before=${key}`);
      this.items.update(items => [...items, ...older.items]);
      this.next.set(older.next);
    });
  }

  protected words(problem: Problem): string {
    return sentence(problem, this.#texts);
  }

  #markRead(which: (item: InboxItem) => boolean): void {
    this.items.update(items => items.map(item => (which(item) ? { ...item, read: true } : item)));
  }
}
