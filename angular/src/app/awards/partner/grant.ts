import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { moneyText } from '../../shared/format/amount';
import { Session } from '../../shared/session/session';
import { Plural, T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Instalments } from '../instalments';
import type { Grant } from '../model';
import { whatIsNext } from '../say';
import { Conditions } from '../record/conditions';
import { GrantFlexible } from '../record/flexible';
import { StateChip } from '../state-chip';

/** Partner: one grant, its instalments and where its papers are. */
@Component({
  selector: 'app-our-grant',
  imports: [Conditions, GrantFlexible, Icon, Instalments, Loading, Plural, RouterLink, StateChip, T],
  template: `
    <div class="stack">
      @if (grant.hasValue()) {
        @let g = grant.value();
        <p class="row"><span class="label"><bdi dir="ltr">{{ g.code }}</bdi></span><app-grant-state class="push" [state]="g.state" /></p>
        <h1>{{ g.kind === 'Flexible' ? ('awards.record.flexible' | t: { amount: money(g) }) : ('awards.record.title' | plural: g.years.length : { amount: money(g) }) }}</h1>
        <p>{{ next(g) }}</p>
        @if (g.stateNote; as note) {<p class="pre" data-sealed>{{ note }}</p>}
        <app-instalments [grant]="g" [partner]="true" />
        <app-conditions [grant]="g" (done)="grant.reload()" />
        <app-grant-flexible [grant]="g" [withBudget]="false" />
        <nav class="rows" [attr.aria-label]="g.code">
          @if (g.kind === 'Flexible') {<a [routerLink]="['/awards', g.id, 'budget']">{{ 'awards.budget.ours' | t }}<app-icon class="push" name="next" /></a>}
          @if (mayAsk(g)) {<a [routerLink]="['/awards', g.id, 'change']">{{ 'awards.change.ask' | t }}<app-icon class="push" name="next" /></a>}
          <a [routerLink]="['/agreements', g.id]">{{ 'awards.record.agreement' | t }}<app-icon class="push" name="next" /></a>
          <a routerLink="/reports">{{ 'awards.record.reports' | t }}<app-icon class="push" name="next" /></a>
        </nav>
      }
      <app-loading [of]="grant" />
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OurGrant {
  readonly #texts = inject(Texts);
  readonly #session = inject(Session);
  readonly id = input.required<string>();
  protected readonly grant = httpResource<Grant>(() => `/api/grants/${this.id()}`);

  protected next(grant: Grant): string {
    const { key, params } = whatIsNext(grant, true, this.#texts.language());
    return this.#texts.t(key, params);
  }

  protected mayAsk(grant: Grant): boolean {
    return this.#session.may('Awards.Amendment.Write') && ['Active', 'PausedForSafety', 'SuspendedByAuthority'].includes(grant.state);
  }

  protected money(grant: Grant): string {
    return moneyText(grant.totalMinor, grant.currency);
  }
}
