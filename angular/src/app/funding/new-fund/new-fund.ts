import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../../shared/api/client';
import type { Schemas } from '../../shared/api/schemas';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { atMost, required } from '../../shared/form/rules';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Loading } from '../../shared/ui/loading';
import { currencies, pillars } from '../choices';
import type { DonorList } from '../types';
import { Icon } from '../../shared/ui/icon';

/** A fund: whose money, in what currency, for when and for what. */
@Component({
  selector: 'app-new-fund',
  imports: [Busy, Control, ErrorSummary, Field, Icon, Loading, RouterLink, T],
  template: `
    <p class="row"><a class="btn bare" routerLink="/funds"><app-icon name="back" />{{ 'funding.funds.title' | t }}</a></p>
    <h1>{{ 'funding.funds.add' | t }}</h1>
    <app-loading [of]="donors" />
    @if (donors.hasValue() && !programme.isLoading()) {
      @if (donors.value().items.length) {
        <form class="stack" novalidate autocomplete="off" (submit)="save($event)">
          <app-errors [form]="form" />
          <app-field [form]="form" name="donorId" [label]="'funding.donor' | t">
            <select appControl>
              <option value="">{{ 'funding.choose' | t }}</option>
              @for (d of donors.value().items; track d.id) {<option [value]="d.id">{{ d.code }}&ngsp;·&ngsp;{{ d.name }}</option>}
            </select>
          </app-field>
          <app-field [form]="form" name="currency" [label]="'funding.currency' | t" [hint]="'funding.funds.currencyWhy' | t">
            <select appControl>@for (c of currencies(); track c) {<option [value]="c">{{ c }}</option>}</select>
          </app-field>
          <div class="row even">
            <app-field [form]="form" name="startsOn" [label]="'funding.startsOn' | t"><input appControl type="date"></app-field>
            <app-field [form]="form" name="endsOn" [label]="'funding.endsOn' | t"><input appControl type="date"></app-field>
          </div>
          <app-field [form]="form" name="purpose" [label]="'funding.purpose' | t" [hint]="'funding.funds.purposeWhy' | t" [optional]="true"><textarea appControl></textarea></app-field>
          <app-field [form]="form" name="pillar" [label]="'funding.pillarLabel' | t" [hint]="'funding.funds.pillarWhy' | t" [optional]="true">
            <select appControl>
              <option value="">{{ 'funding.noPillar' | t }}</option>
              @for (p of pillars; track p) {<option [value]="p">{{ pillar + p | t }}</option>}
            </select>
          </app-field>
          <button class="btn go" [appBusy]="form.busy()">{{ 'funding.funds.open' | t }}</button>
        </form>
      } @else {<p>{{ 'funding.funds.donorFirst' | t }}&ngsp;<a routerLink="/funders">{{ 'funding.donors.title' | t }}</a></p>}
    }
  `,
  host: { class: 'stack narrow' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewFund {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  /** Its currency is proposed; when it cannot be read, the usual one stays. */
  protected readonly programme = httpResource<Schemas['ProgrammeDto']>(() => '/api/programme');
  protected readonly currencies = computed(() => [...new Set([...(this.programme.hasValue() ? [this.programme.value().currency] : []), ...currencies])]);
  protected readonly pillars = pillars;
  protected readonly pillar = 'funding.pillar.';
  protected readonly donors = httpResource<DonorList>(() => '/api/donors');
  protected readonly form = form(
    { donorId: '', currency: 'USD', startsOn: '', endsOn: '', purpose: '', pillar: '' },
    {
      donorId: required,
      startsOn: required,
      endsOn: (to, v) => required(to) ?? (v.startsOn && to < v.startsOn ? { key: 'funding.funds.endsBefore' } : null),
      purpose: atMost(2000),
    });

  constructor() {
    effect(() => {
      if (this.programme.hasValue()) this.form.set('currency', this.programme.value().currency);
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    let id = '';
    const done = await this.form.send(async v => {
      ({ id } = await this.#api.act<{ id: string }>('/api/funds', { ...v, purpose: v.purpose || null, pillar: v.pillar || null }));
    });
    if (done) await this.#router.navigate(['/funds', id]);
  }
}
