import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../../shared/api/client';
import { ErrorSummary } from '../../shared/form/error-summary';
import { form } from '../../shared/form/form';
import { latinDigits } from '../../shared/format/digits';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { TermsFields } from '../terms/terms-fields';
import { emptyTerms, fromFund, termsRules, toTerms } from '../terms/terms-values';
import type { Fund } from '../types';

/** The terms of a fund that is open already. Its currency stays. */
@Component({
  selector: 'app-change-fund',
  imports: [Busy, ChangedNotice, ErrorSummary, Icon, Loading, RouterLink, T, TermsFields],
  template: `
    <p class="row"><a class="btn bare" [routerLink]="['/funds', id()]"><app-icon name="back" />{{ 'funding.fund' | t }}</a></p>
    <h1>{{ 'funding.terms.change' | t }}</h1>
    <app-loading [of]="record" />
    @if (record.hasValue()) {
      <form class="stack" novalidate autocomplete="off" (submit)="save($event)">
        @if (form.problem(); as p) {@if (p.kind === 'changed') {<app-changed [problem]="p" (reload)="record.reload()" />}}
        <app-errors [form]="form" />
        <app-terms-fields [form]="form" />
        <button class="btn go" [appBusy]="form.busy()">{{ 'common.save' | t }}</button>
      </form>
    }
  `,
  host: { class: 'stack narrow' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangeFund {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly id = input.required<string>();
  protected readonly record = httpResource<Fund>(() => `/api/funds/${this.id()}`);
  protected readonly form = form(emptyTerms, termsRules);

  constructor() {
    effect(() => {
      if (this.record.hasValue()) this.form.reset(fromFund(this.record.value()));
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const version = this.record.value()!.version;
    const done = await this.form.send(v =>
      this.#api.act(`/api/funds/${this.id()}`, toTerms(v, text => Number(latinDigits(text))), { method: 'PUT', version }));
    if (done) await this.#router.navigate(['/funds', this.id()]);
  }
}
