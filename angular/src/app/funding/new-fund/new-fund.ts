import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../../shared/api/client';
import type { Schemas } from '../../shared/api/schemas';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { latinDigits } from '../../shared/format/digits';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Loading } from '../../shared/ui/loading';
import { currencies } from '../choices';
import { TermsFields } from '../terms/terms-fields';
import { emptyTerms, termsRules, toTerms } from '../terms/terms-values';
import type { DonorList } from '../types';
import { Icon } from '../../shared/ui/icon';

/** A fund: whose money, in what currency, for when and for what. */
@Component({
  selector: 'app-new-fund',
  imports: [Busy, Control, ErrorSummary, Field, Icon, Loading, RouterLink, T, TermsFields],
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
          <app-terms-fields [form]="form" />
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
  protected readonly donors = httpResource<DonorList>(() => '/api/donors');
  protected readonly form = form(
    { ...emptyTerms, donorId: '', currency: 'USD' },
    { ...termsRules, donorId: required });

  constructor() {
    effect(() => {
      if (this.programme.hasValue()) this.form.set('currency', this.programme.value().currency);
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    let id = '';
    const done = await this.form.send(async v => {
      ({ id } = await this.#api.act<{ id: string }>('/api/funds', {
        donorId: v.donorId, currency: v.currency, ...toTerms(v, text => Number(latinDigits(text))),
      }));
    });
    if (done) await this.#router.navigate(['/funds', id]);
  }
}
