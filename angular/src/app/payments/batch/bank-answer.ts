import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Chip } from '../../shared/ui/chip';
import { Icon } from '../../shared/ui/icon';
import { whyKey } from '../parts/codes';
import { StateChip } from '../parts/state-chip';
import type { BankStatusRow } from '../types';

/** What the bank says became of a file: looked at first, then taken, each order by its own status. */
@Component({
  selector: 'app-bank-answer',
  imports: [Busy, Chip, Icon, RouterLink, StateChip, T],
  template: `
    <p class="row"><a class="btn bare" routerLink="/payments"><app-icon name="back" />{{ 'payments.list.title' | t }}</a></p>
    <h1>{{ 'payments.answer.title' | t }}</h1>
    <div class="card stack tight narrow"><p>{{ 'payments.answer.how' | t }}</p>
      <p class="row"><label class="btn file"><input type="file" accept=".xml,application/xml,text/xml" [disabled]="acting.busy()" (change)="choose($event)">{{ 'payments.answer.choose' | t }}</label>
        @if (file(); as chosen) {<bdi class="label">{{ chosen.name }}</bdi>}</p></div>
    @if (acting.fault(); as words) {<div class="errors" role="alert"><p>{{ words }}</p></div>}
    @if (rows(); as list) {
      <section class="stack" aria-live="polite">
        <div class="row"><h2>{{ 'payments.answer.found' | t }}</h2>
          @if (possible()) {<button class="btn go push" type="button" [appBusy]="acting.busy()" (click)="take()">{{ 'payments.answer.take' | t }}</button>}</div>
        @if (!possible()) {<p>{{ 'payments.answer.nothing' | t }}</p>}
        <table class="list">
          <caption class="vh">{{ 'payments.answer.found' | t }}</caption>
          <thead><tr><th scope="col">{{ 'payments.col.order' | t }}</th><th scope="col">{{ 'payments.col.state' | t }}</th><th scope="col">{{ 'payments.answer.says' | t }}</th><th scope="col">{{ 'payments.answer.will' | t }}</th></tr></thead>
          <tbody>@for (row of list; track $index) {
            <tr>
              <td class="what">@if (row.orderId; as id) {<a [routerLink]="['/payments', id]"><bdi dir="ltr">{{ row.orderCode }}</bdi></a>} @else {<bdi dir="ltr">{{ row.orderCode }}</bdi>}</td>
              <td>@if (row.state; as state) {<app-order-state [state]="state" />}</td>
              <td><bdi dir="ltr">{{ row.status }} {{ row.reason }}</bdi></td>
              <td>@if (row.refusal; as code) {<span class="label">{{ why(code) | t }}</span>} @else {<app-chip [kind]="row.meaning === 'Sent' ? 'ok' : 'bad'" [icon]="row.meaning === 'Sent' ? 'check' : 'alert'">{{ 'payments.answer.' + row.meaning | t }}</app-chip>}</td>
            </tr>
          }</tbody>
        </table>
      </section>
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BankAnswer {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  protected readonly acting = acting();
  protected readonly file = signal<File | null>(null);
  protected readonly rows = signal<readonly BankStatusRow[] | null>(null);
  protected readonly possible = computed(() => this.rows()?.some(r => !r.refusal) ?? false);
  protected readonly why = whyKey;

  protected choose(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.file.set(input.files?.[0] ?? null);
    input.value = ''; // The same file, fetched again, can be chosen again.
    this.rows.set(null);
    if (this.file()) void this.acting.run(async () => this.rows.set(await this.#api.act('/api/payment-batches/bank-status/check', this.#body(), { key: crypto.randomUUID() })));
  }

  protected async take(): Promise<void> {
    await this.acting.run(async () => {
      const { id } = await this.#api.act<{ id: string }>('/api/payment-batches/bank-status', this.#body());
      await this.#router.navigate(['/payments/together', id]);
    });
  }

  #body(): FormData {
    const body = new FormData();
    body.append('file', this.file()!);
    return body;
  }
}
