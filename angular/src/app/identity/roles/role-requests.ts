import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { DateText } from '../../shared/format/date-text';
import { fresh } from '../../shared/list/fresh';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import type { RoleRequest } from '../account';
import { RoleChange } from './role-change';

/** Roles that one person asked for and another confirms: what would change stands beside what it means. */
@Component({
  selector: 'app-role-requests',
  imports: [Busy, DateText, Empty, Loading, RoleChange, T],
  template: `
    <h2>{{ 'identity.roles.heading' | t }}</h2>
    <p>{{ 'identity.roles.two' | t }}</p>
    @if (failed()) {<p class="err" role="alert">{{ failed() }}</p>}
    @if (list.hasValue()) {
      @for (it of list.value(); track it.id) {
        <section class="card stack tight">
          <h3><bdi dir="ltr">{{ it.userName }}</bdi>@if (it.affiliationCode) {&ngsp;<span class="label"><bdi dir="ltr">{{ it.affiliationCode }}</bdi></span>}</h3>
          <p class="label">{{ 'identity.resets.asked' | t: { name: it.askedBy } }} · <app-date [at]="it.askedAt" [time]="true" /></p>
          <app-role-change [present]="it.present" [wanted]="it.wanted" />
          @if (it.actions.includes('confirm')) {
            <p>{{ 'identity.roles.before' | t }}</p>
            <p class="row">
              <button class="btn go" type="button" [appBusy]="busy()" (click)="decide(it, 'confirm')">{{ 'identity.roles.confirm' | t }}<bdi class="vh" dir="ltr"> {{ it.userName }}</bdi></button>
              <button class="btn" type="button" [appBusy]="busy()" (click)="decide(it, 'refuse')">{{ 'identity.resets.refuse' | t }}<bdi class="vh" dir="ltr"> {{ it.userName }}</bdi></button>
            </p>
          } @else {
            <p>{{ 'identity.resets.other' | t }}</p>
            @if (it.actions.includes('withdraw')) {
              <p><button class="btn" type="button" [appBusy]="busy()" (click)="decide(it, 'withdraw')">{{ 'identity.act.withdraw' | t }}<bdi class="vh" dir="ltr"> {{ it.userName }}</bdi></button></p>
            }
          }
        </section>
      } @empty {<app-empty><p>{{ 'identity.roles.none' | t }}</p></app-empty>}
    }
    <app-loading [of]="list" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoleRequests {
  readonly #api = inject(Api);
  readonly #acting = acting();
  protected readonly busy = this.#acting.busy;
  protected readonly failed = this.#acting.fault;
  protected readonly list = httpResource<readonly RoleRequest[]>(() => '/api/role-requests');

  constructor() {
    fresh(this.list);
  }

  protected async decide(request: RoleRequest, act: 'confirm' | 'refuse' | 'withdraw'): Promise<void> {
    await this.#acting.run(() => this.#api.act(`/api/role-requests/${request.id}/${act}`, {}, { version: request.version }));
    this.list.reload();
  }
}
