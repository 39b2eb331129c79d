import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { moneyText } from '../../shared/format/amount';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { whyKey } from '../parts/codes';
import type { Way, Ways } from '../types';

/** The ways to pay one thing now. When one failed, the others are plan B; each that cannot be taken says why. */
@Component({
  selector: 'app-ways-screen',
  imports: [Busy, Icon, Loading, RouterLink, T],
  template: `
    <p class="row"><a class="btn bare" routerLink="/payments"><app-icon name="back" />{{ 'payments.list.title' | t }}</a></p>
    @if (ways.hasValue()) {
      @let it = ways.value();
      <h1>{{ 'payments.ways.title' | t: { amount: amount(), partner: it.partnerCode } }}</h1>
      <p class="label"><bdi dir="ltr">{{ it.grantCode }}</bdi></p>
      @for (route of it.failed; track $index) {<p class="changed" role="note">{{ 'payments.ways.failed' | t }} {{ 'payments.route.' + route | t }}</p>}
      @if (it.hold; as code) {<p class="changed" role="note">{{ why(code) | t }}</p>}
      @if (acting.fault(); as words) {<p class="err" role="alert">{{ words }}</p>}
      @for (way of it.ways; track $index) {
        <section class="card stack tight">
          <h2>{{ 'payments.route.' + way.route | t }}@if (way.agentCode) {&ngsp;<bdi dir="ltr">{{ way.agentCode }}</bdi>}</h2>
          <p class="label">{{ 'payments.routeWhy.' + way.route | t }}</p>
          @if (way.whyNot; as code) {<p>{{ why(code) | t }}</p>}
          @else if (!it.hold) {<p><button class="btn" type="button" [appBusy]="acting.busy() && last() === way" (click)="prepare(way)">{{ 'payments.act.prepare' | t }}</button></p>}
        </section>
      }
      <p class="row"><a class="btn bare" [routerLink]="['/payees', it.organisationId]">{{ 'payments.payee.title' | t: { partner: it.partnerCode } }}</a></p>
    }
    <app-loading [of]="ways" />
  `,
  host: { class: 'stack narrow' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WaysScreen {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly id = input.required<string>();
  protected readonly ways = httpResource<Ways>(() => `/api/payables/${this.id()}/ways`);
  protected readonly amount = computed(() => (this.ways.hasValue() ? moneyText(this.ways.value().amountMinor, this.ways.value().currency) : ''));
  protected readonly acting = acting();
  protected readonly last = signal<Way | null>(null);
  protected readonly why = whyKey;

  protected async prepare(way: Way): Promise<void> {
    this.last.set(way);
    await this.acting.run(async () => {
      const { id } = await this.#api.act<{ id: string }>('/api/payment-orders', { payableId: this.id(), route: way.route, agentId: way.agentId });
      await this.#router.navigate(['/payments', id]);
    });
  }
}
