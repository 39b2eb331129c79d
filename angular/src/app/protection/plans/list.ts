import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Schemas } from '../../shared/api/schemas';
import { Api } from '../../shared/api/client';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';
import { Empty } from '../../shared/ui/empty';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { PlanDocument } from './plan-document';
import { PlanBody, PlanForm } from './plan-form';

/** Whose plan is to be looked at again, and who has none. What stands in one is opened alone. */
@Component({
  selector: 'app-plan-list',
  imports: [Chip, DateText, Empty, Icon, Loading, PlanDocument, PlanForm, RouterLink, T],
  template: `
    <p class="row"><a class="btn bare" routerLink="/desk"><app-icon name="back" />{{ 'desk.list.title' | t }}</a></p>
    <div class="stack tight"><h1>{{ 'plans.list.title' | t }}</h1><p class="label">{{ 'plans.list.why' | t }}</p></div>
    @if (list.hasValue()) {
      <div class="cols">
        <div class="stack">
          @for (plan of list.value().plans; track plan.id) {
            <section class="card stack tight">
              <p class="row"><strong><bdi dir="ltr">{{ plan.partnerCode }}</bdi></strong><span class="label">{{ 'plans.reviewOn' | t }}&ngsp;<app-date [at]="plan.reviewOn" /></span>
                @if (plan.isDue) {<app-chip class="push" kind="act" icon="clock">{{ 'plans.due' | t }}</app-chip>}</p>
              <app-plan-document [url]="'/api/desk/plans/' + plan.id + '/content'" (saved)="list.reload()" />
            </section>
          } @empty {<app-empty><p>{{ 'plans.list.empty' | t }}</p></app-empty>}
        </div>
        <section class="card stack"><h2>{{ 'plans.list.new' | t }}</h2>
          <p class="stack tight"><label for="plan-for">{{ 'plans.list.partner' | t }}</label>
            <select id="plan-for" autocomplete="off" [value]="partner()" (change)="choose($event)"><option value=""></option>@for (it of list.value().without; track it.id) {<option [value]="it.id">{{ it.code }}</option>}</select></p>
          @for (id of chosen(); track id) {<app-plan-form [name]="'desk/plans/' + id" [save]="make" (done)="made()" />}
        </section>
      </div>
    }
    <app-loading [of]="list" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlanList {
  readonly #api = inject(Api);
  protected readonly list = httpResource<Schemas['PlansDto']>(() => '/api/desk/plans');
  protected readonly partner = signal('');
  /** Another partner, another form. */
  protected readonly chosen = computed(() => (this.partner() ? [this.partner()] : []));
  protected readonly make = (body: PlanBody): Promise<unknown> => this.#api.act('/api/desk/plans', { ...body, partnerId: this.partner() });

  protected choose(event: Event): void {
    this.partner.set((event.target as HTMLSelectElement).value);
  }

  protected made(): void {
    this.partner.set('');
    this.list.reload();
  }
}
