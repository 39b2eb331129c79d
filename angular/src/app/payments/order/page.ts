import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { DateText } from '../../shared/format/date-text';
import { moneyText } from '../../shared/format/amount';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { SharedWith } from '../parts/shared-with';
import { StateChip } from '../parts/state-chip';
import { WhyNot } from '../parts/why-not';
import type { Order } from '../types';
import { Facts } from './facts';
import { PayoutCodeCard } from './payout-code';
import { NoteForm } from './note-form';
import { People } from './people';
import { SendForm } from './send-form';
import { Files } from '../../shared/files/files';

/** Acts that are one button: what happens is said in one sentence above it. */
const buttons = ['approve', 'release', 'use-payee'] as const;
const reasons = ['doubt', 'fail', 'cancel'] as const;

/** One order: where it stands, what can happen next, and who did what. */
@Component({
  selector: 'app-order-screen',
  imports: [Busy, DateText, Facts, Files, Icon, Loading, NoteForm, PayoutCodeCard, People, RouterLink, SendForm, SharedWith, StateChip, T, WhyNot],
  template: `
    @if (order(); as it) {
      <div class="stack tight">
        <p class="row"><a class="btn bare" routerLink="/payments"><app-icon name="back" />{{ 'payments.list.title' | t }}</a></p>
        <h1 class="row" data-prints><span>{{ 'payments.order.title' | t: { amount: amount(), partner: it.partnerCode } }}</span></h1>
        <p class="row"><span class="label"><bdi dir="ltr">{{ it.code }}</bdi></span><app-order-state [state]="it.state" />
          @if (it.missingReportedAt; as at) {<span class="label">{{ 'payments.missing.said' | t }} <app-date [at]="at" [time]="true" /></span>}</p>
      </div>
      <div class="cols">
        <div class="stack"><app-order-facts [order]="it" />
          <app-shared-with [accounts]="it.sharedWith" />
          <section class="card stack"><h2>{{ 'payments.people' | t }}</h2><app-order-people [people]="it.people" /></section>
          <app-files [record]="'/api/payment-orders/' + it.id" /></div>
        <div class="stack">
          @if (acting.fault(); as words) {<p class="err" role="alert">{{ words }}</p>}
          @for (name of buttons; track name) {@if (does(name)) {
            <section class="card stack"><p>{{ before(name) | t: { amount: amount(), partner: it.partnerCode } }}</p>
              <button class="btn go full" type="button" [appBusy]="acting.busy()" (click)="decide(name)">{{ 'payments.act.' + name | t }}</button></section>
          }}
          @if (does('download')) {
            <section class="card stack"><p>{{ 'payments.before.download' | t }}</p>
              <a class="btn full" [href]="'/api/payment-orders/' + it.id + '/file'" download><app-icon name="file" />{{ 'payments.act.download' | t }}</a></section>
          }
          @if (does('give-code')) {<app-payout-code [order]="it" (done)="record.reload()" />}
          @if (it.state === 'Failed') {
            <section class="card stack"><p>{{ 'payments.ways.after' | t }}</p><a class="btn go full" [routerLink]="['/payments/ways', it.payableId]">{{ 'payments.ways.link' | t }}</a></section>
          }
          @if (does('send')) {<app-send-form [order]="it" (done)="record.reload()" />}
          @if (it.blocked.length) {<section class="card stack tight"><h2>{{ 'payments.next' | t }}</h2><app-why-not [blocked]="it.blocked" /></section>}
          @if (does('renew-code')) {
            <details class="card"><summary>{{ 'payments.act.renew-code' | t }}</summary><p>{{ 'payments.before.renew-code' | t }}</p>
              <button class="btn" type="button" [appBusy]="acting.busy()" (click)="decide('renew-code')">{{ 'payments.act.renew-code' | t }}</button></details>
          }
          @for (name of reasons; track name) {@if (does(name)) {<app-note-form [order]="it" [action]="name" (done)="record.reload()" />}}
        </div>
      </div>
    }
    <app-loading [of]="record" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrderScreen {
  readonly #api = inject(Api);
  readonly id = input.required<string>();
  protected readonly buttons = buttons;
  protected readonly reasons = reasons;
  protected readonly record = httpResource<Order>(() => `/api/payment-orders/${this.id()}`);
  protected readonly order = computed(() => (this.record.hasValue() ? this.record.value() : null));
  protected readonly amount = computed(() => moneyText(this.order()?.amountMinor ?? 0, this.order()?.currency ?? 'USD'));
  protected readonly acting = acting();

  /** What will happen depends on the way the money takes. */
  protected before(action: string): string {
    const route = this.order()?.route;
    return action === 'release' && route !== 'BankFile' ? `payments.before.release-${route}` : `payments.before.${action}`;
  }

  protected does(action: string): boolean {
    return this.order()?.actions.includes(action) ?? false;
  }

  protected async decide(action: string): Promise<void> {
    const it = this.order()!;
    await this.acting.run(() => this.#api.act(`/api/payment-orders/${it.id}/${action}`, {}, { version: it.version }));
    this.record.reload();
  }
}
