import { ChangeDetectionStrategy, Component, ViewContainerRef, computed, inject, viewChild } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { awardsHome } from '../awards/home';
import { partnersHome } from '../partners/home';
import { paymentsHome } from '../payments/home';
import { proposalsHome } from '../proposals/home';
import { reportingHome } from '../reporting/home';
import type { Schemas } from '../shared/api/schemas';
import { Session } from '../shared/session/session';
import { Plural, T } from '../shared/text/t';
import { Loading } from '../shared/ui/loading';
import type { HomeItem, ItemLinks } from '../shared/work/links';
import { HomeCard } from './home-card';
import { More } from './more';

const tryAgainAfter = 5_000;

const links: ItemLinks = {
  ...partnersHome, ...proposalsHome,
  ...awardsHome, ...paymentsHome, ...reportingHome,
};

/** One card for each thing that needs the partner, the first one first; then everything else as quiet rows. */
@Component({
  selector: 'app-home',
  imports: [HomeCard, Loading, More, Plural, T],
  template: `
    <div class="stack">
      <ng-container #notices />
      @if (home.hasValue()) {
        @if (items().length) {
          <h1>{{ 'home.things' | plural: items().length }}</h1>
          <ol class="thread">
            @for (item of items(); track item.kind + item.recordId; let first = $first) {
              <li [class.now]="first"><app-home-card [item]="item" [to]="to(item)" [first]="first" /></li>
            }
          </ol>
        } @else {
          <h1>{{ 'home.nothing' | t }}</h1>
          <p>{{ 'home.nothingHelp' | t }}</p>
        }
      }
      @if (!home.hasValue()) {<h1 class="vh">{{ 'shared.home' | t }}</h1>}
      <app-loading [of]="home" />
      <app-more />
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Home {
  readonly place = viewChild.required('notices', { read: ViewContainerRef });
  #left = false;
  readonly #reads = inject(Session).may('Protection.Notice.Read');
  protected readonly home = httpResource<Schemas['HomeDto']>(() => '/api/home');
  protected readonly items = computed(() => (this.home.hasValue() ? this.home.value().items.filter(i => i.kind in links) : []));

  ngAfterViewInit(): void {
    if (this.#reads) void this.#tell();
  }

  ngOnDestroy(): void {
    this.#left = true;
  }

  /** What tells of a notice is asked for after this page: it must not weigh on it. */
  async #tell(): Promise<void> {
    try {
      const { NoticeBar } = await import('../protection/notices/notice-bar');
      if (!this.#left) this.place().createComponent(NoticeBar);
    } catch {
      if (!this.#left) setTimeout(() => void this.#tell(), tryAgainAfter); // Not downloaded.
    }
  }

  protected to(item: HomeItem): string {
    return links[item.kind]!(item);
  }
}
