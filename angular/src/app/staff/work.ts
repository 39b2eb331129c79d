import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { Router } from '@angular/router';
import { awardsWork } from '../awards/work';
import { notificationsWork } from '../notifications/work';
import { paymentsWork } from '../payments/work';
import { proposalsWork } from '../proposals/work';
import { reportingWork } from '../reporting/work';
import type { Schemas } from '../shared/api/schemas';
import { fresh } from '../shared/list/fresh';
import { Session } from '../shared/session/session';
import { T } from '../shared/text/t';
import { Empty } from '../shared/ui/empty';
import { Loading } from '../shared/ui/loading';
import type { ItemLinks, WorkItem } from '../shared/work/links';
import { groupWork } from './groups';
import { WorkRow } from './work-row';

const links: ItemLinks = {
  ...proposalsWork, ...awardsWork,
  ...paymentsWork, ...reportingWork, ...notificationsWork,
};

/** Everything that waits for me across the modules, moved through with J and K, opened with Enter. */
@Component({
  selector: 'app-work',
  imports: [Empty, Loading, T, WorkRow],
  template: `
    <div class="stack tight">
      <div class="row"><h1>{{ 'work.title' | t }}</h1><span class="label">{{ 'work.order' | t }}</span></div>
      @if (work.hasValue()) {
        @if (groups().length) {
          <table class="list">
            <caption class="vh">{{ 'work.title' | t }}</caption>
            <thead><tr>
              <th scope="col">{{ 'work.col.due' | t }}</th><th scope="col">{{ 'work.col.what' | t }}</th>
              <th scope="col">{{ 'work.col.who' | t }}</th><th scope="col">{{ 'work.col.where' | t }}</th>
              <th class="end" scope="col">{{ 'work.col.next' | t }}</th>
            </tr></thead>
            <tbody>
              @for (group of groups(); track group.name) {
                <tr class="group"><th colspan="5" scope="rowgroup">{{ 'work.group.' + group.name | t }} <span class="label"><bdi dir="ltr">{{ group.items.length }}</bdi></span></th></tr>
                @for (item of group.items; track item.kind + item.recordId) {
                  <tr appWorkRow [item]="item" [to]="to(item)" [today]="today()" [attr.aria-current]="item === current() ? 'true' : null"></tr>
                }
              }
            </tbody>
          </table>
          <p class="row label keys"><span><kbd>J</kbd> <kbd>K</kbd> {{ 'work.keys.move' | t }}</span><span><kbd>Enter</kbd> {{ 'work.keys.open' | t }}</span><span><kbd>Shift</kbd> ×<bdi dir="ltr">3</bdi> {{ 'shared.leave' | t }}</span></p>
        } @else {
          <app-empty><p>{{ (forAccounts ? 'work.emptyAccounts' : 'work.empty') | t }}</p></app-empty>
        }
      }
      <app-loading [of]="work" />
    </div>
  `,
  host: { '(document:keydown)': 'key($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Work {
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  protected readonly work = httpResource<Schemas['WorkDto']>(() => '/api/work');
  /** Who has no part in proposals and payments is not promised any. */
  protected readonly forAccounts = this.#session.may('Identity.User.Read') && !this.#session.may('Proposals.Review.Read');
  protected readonly today = computed(() => (this.work.hasValue() ? this.work.value().today : ''));
  protected readonly groups = computed(() =>
    this.work.hasValue() ? groupWork(this.work.value().items.filter(i => i.kind in links), this.today()) : []);
  readonly #flat = computed(() => this.groups().flatMap(g => g.items));
  readonly #at = signal(-1);
  protected readonly current = computed(() => this.#flat()[this.#at()]);

  constructor() {
    fresh(this.work);
  }

  protected to(item: WorkItem): string {
    return links[item.kind]!(item);
  }

  protected key(event: Event): void {
    const { key, target, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    if (ctrlKey || metaKey || altKey || (target as Element).closest?.('a, button, input, select, textarea, dialog')) return;
    const last = this.#flat().length - 1;
    if (key === 'j' || key === 'J') this.#at.update(at => Math.min(at + 1, last));
    else if (key === 'k' || key === 'K') this.#at.update(at => Math.max(at - 1, 0));
    else if (key === 'Enter' && this.current()) void this.#router.navigateByUrl(this.to(this.current()!));
  }
}
