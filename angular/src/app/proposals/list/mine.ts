import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { Money } from '../../shared/format/money';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Empty } from '../../shared/ui/empty';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { StateChip } from '../parts/state-chip';
import type { Rows } from '../types';

/** A partner's proposals, newest first, and the way to begin one. */
@Component({
  selector: 'app-my-proposals',
  imports: [Busy, Empty, Icon, Loading, Money, RouterLink, StateChip, T],
  template: `
    <h1>{{ 'proposals.list.mine' | t }}</h1>
    @if (list.hasValue()) {
      @if (list.value().items.length) {
        <nav class="rows" [attr.aria-label]="'proposals.list.mine' | t">
          @for (row of list.value().items; track row.id) {
            <a [routerLink]="row.id"><span class="stack tight"><span class="row"><bdi dir="ltr">{{ row.code }}</bdi><app-proposal-state [state]="row.state" /></span>
              @if (row.askedMinor && row.currency) {<app-money class="label" [minor]="row.askedMinor" [currency]="row.currency" />}</span><app-icon class="push" name="next" /></a>
          }
        </nav>
      } @else {<app-empty><p>{{ 'proposals.list.mineEmpty' | t }}</p></app-empty>}
      @if (fault(); as words) {<p class="err" role="alert">{{ words }}</p>}
      <button class="btn full" [class.go]="!list.value().items.length" type="button" [appBusy]="busy()" (click)="begin('core')">{{ 'proposals.list.begin' | t }}</button>
      <button class="btn full" type="button" [appBusy]="busy()" (click)="begin('flexible')">{{ 'proposals.list.beginFlexible' | t }}</button>
    }
    <app-loading [of]="list" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MyProposals {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  protected readonly list = httpResource<Rows>(() => ({ url: '/api/proposals/search', method: 'POST', body: {} }));
  readonly #beginning = acting();
  protected readonly busy = this.#beginning.busy;
  protected readonly fault = this.#beginning.fault;

  protected begin(type: 'core' | 'flexible'): Promise<boolean> {
    return this.#beginning.run(async () => {
      const { id } = await this.#api.act<{ id: string }>('/api/proposals', { type });
      await this.#router.navigate(['/proposals', id]);
    });
  }
}
