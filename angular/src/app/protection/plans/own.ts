import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { Schemas } from '../../shared/api/schemas';
import { Api } from '../../shared/api/client';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';
import { Loading } from '../../shared/ui/loading';
import { PlanDocument } from './plan-document';
import { PlanBody, PlanForm } from './plan-form';

/** The partner's own plan: written by its lead, or with the team. */
@Component({
  selector: 'app-own-plan',
  imports: [Chip, DateText, Loading, PlanDocument, PlanForm, T],
  template: `
    <div class="stack tight"><h1>{{ 'plans.own.title' | t }}</h1><p>{{ 'plans.own.why' | t }}</p></div>
    @if (own.hasValue()) {
      @if (own.value().exists) {
        <section class="card stack">
          <p class="row"><span>{{ 'plans.reviewOn' | t }}&ngsp;<app-date [at]="own.value().reviewOn!" /></span>@if (own.value().isDue) {<app-chip class="push" kind="act" icon="clock">{{ 'plans.due' | t }}</app-chip>}</p>
          <app-plan-document url="/api/desk/asks/plan/content" (saved)="own.reload()" />
        </section>
      } @else {<app-plan-form name="ask/plan" [save]="make" (done)="own.reload()" />}
    }
    <app-loading [of]="own" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnPlan {
  readonly #api = inject(Api);
  protected readonly own = httpResource<Schemas['OwnPlanDto']>(() => '/api/desk/asks/plan');
  protected readonly make = (body: PlanBody): Promise<unknown> => this.#api.act('/api/desk/asks/plan', body);
}
