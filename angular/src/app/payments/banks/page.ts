import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../shared/api/client';
import { T } from '../../shared/text/t';
import { Empty } from '../../shared/ui/empty';
import { Hold, HeldLine } from '../../shared/ui/hold';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Sheet } from '../../shared/ui/sheet';
import type { Bank, BankList, BankSource } from '../types';
import { BankForm } from './form';
import { Standing } from './standing';

/** What is known of the banks at which partners are paid. */
@Component({
  selector: 'app-banks-page',
  imports: [BankForm, Empty, Hold, Icon, Loading, RouterLink, Sheet, Standing, T],
  template: `
    <p class="row"><a class="btn bare" routerLink="/payments"><app-icon name="back" />{{ 'payments.list.title' | t }}</a></p>
    @if (list.hasValue()) {
      <div class="row"><h1>{{ 'banks.title' | t }}</h1>
        @if (list.value().actions.includes('record')) {<button class="btn go push" type="button" (click)="asked.set({ code: '' })">{{ 'banks.add' | t }}</button>}
      </div>
      <p class="label">{{ 'banks.why' | t }}</p>
      @for (bank of list.value().items; track bank.code) {
        <section class="card stack tight">
          <div class="row"><h2><bdi dir="ltr">{{ bank.code }}</bdi></h2>@if (names().get(bank.code); as name) {<bdi class="label" dir="ltr">{{ name }}</bdi>}
            @if (list.value().actions.includes('record')) {<button class="btn bare push" type="button" (click)="asked.set({ code: bank.code })">{{ 'banks.again' | t }}<span class="vh"><bdi dir="ltr">{{ bank.code }}</bdi></span></button>}</div>
          <app-bank-standing [check]="bank.current" />
          <p class="label">{{ 'banks.partners' | t: { count: bank.partners } }}</p>
          @if (bank.history.length) {
            <details><summary>{{ 'banks.history' | t }}</summary>@for (check of bank.history; track check.id) {<app-bank-standing [check]="{ ...check, isOld: false }" />}</details>
          }
          @if (bank.id; as id) {<app-hold [label]="'banks.hold' | t" [fetch]="opener(id)" />}
        </section>
      } @empty {<app-empty><p>{{ 'banks.empty' | t }}</p></app-empty>}
      @if (asked(); as what) {
        <app-sheet [title]="'banks.add' | t" (closed)="asked.set(null)"><app-bank-form [known]="list.value().known" [code]="what.code" (saved)="done()" /></app-sheet>
      }
    }
    <app-loading [of]="list" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BanksPage {
  readonly #api = inject(Api);
  protected readonly list = httpResource<BankList>(() => '/api/banks');
  protected readonly names = computed(() => new Map(this.list.hasValue() ? this.list.value().known.map(b => [b.code, b.name]) : []));
  protected readonly asked = signal<{ code: Bank['code'] } | null>(null);

  protected done(): void {
    this.asked.set(null);
    this.list.reload();
  }

  protected opener(id: string): () => Promise<readonly HeldLine[]> {
    return async () => (await this.#api.act<BankSource[]>(`/api/banks/${id}/reveal`)).slice(0, 1).map(s => ({ label: 'banks.source', value: s.source }));
  }
}
