import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { awardsHome } from '../awards/home';
import { partnersHome } from '../partners/home';
import { paymentsHome } from '../payments/home';
import { proposalsHome } from '../proposals/home';
import { reportingHome } from '../reporting/home';
import type { Schemas } from '../shared/api/schemas';
import { Plural, T } from '../shared/text/t';
import { Loading } from '../shared/ui/loading';
import type { HomeItem, ItemLinks } from '../shared/work/links';
import { HomeCard } from './home-card';
import { More } from './more';

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
  protected readonly home = httpResource<Schemas['HomeDto']>(() => '/api/home');
  protected readonly items = computed(() => (this.home.hasValue() ? this.home.value().items.filter(i => i.kind in links) : []));

  protected to(item: HomeItem): string {
    return links[item.kind]!(item);
  }
}
