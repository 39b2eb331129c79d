import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Schemas } from '../../shared/api/schemas';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { T } from '../../shared/text/t';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import type { MoneyTrail, SharedReportRow } from '../model';
import { DonorGrantState } from './grant-state';
import { MoneyTable } from './money';
import { SharedList } from './shared-list';

type Grant = Schemas['GrantDto'];

/** Donor: what its money did in one grant: figures first, then the entries behind them, beside them the reports. */
@Component({
  selector: 'app-donor-grant',
  imports: [DateText, DonorGrantState, Icon, Loading, Money, MoneyTable, RouterLink, SharedList, T],
  template: `
    <div class="stack">
      @if (grant.hasValue()) {
        @let g = grant.value();
        <p class="row"><a class="btn bare" routerLink="/awards"><app-icon name="back" />{{ 'reporting.donor.grants' | t }}</a></p>
        <p class="row label">
          <span><bdi dir="ltr">{{ g.code }}</bdi> · <bdi dir="ltr">{{ g.partnerCode }}</bdi></span>
          <app-donor-grant-state [state]="g.state" />
          <span>{{ 'reporting.donor.year' | t: { n: g.currentYear, of: g.years.length } }}</span>
        </p>
        <h1>@if (g.partnerName; as name) {<span dir="auto">{{ name }}</span>} @else {<bdi dir="ltr">{{ g.partnerCode }}</bdi>}</h1>
        @if (money.hasValue()) {
          @let m = money.value();
          <dl class="figs">
            <div><dt>{{ 'reporting.donor.committed' | t }}</dt><dd class="fig"><app-money [minor]="m.committedMinor" [currency]="m.currency" /></dd></div>
            <div><dt>{{ 'reporting.donor.sent' | t }}</dt><dd class="fig"><app-money [minor]="m.sentMinor" [currency]="m.currency" /></dd></div>
            <div><dt>{{ 'reporting.donor.received' | t }}</dt><dd class="fig"><app-money [minor]="m.receivedMinor" [currency]="m.currency" /></dd></div>
          </dl>
        }
        <ol class="thread level">
          @for (i of g.instalments; track i.number) {
            <li [class.done]="i.state === 'Received'" [class.now]="i.number === now()">
              <p><strong><app-money [minor]="i.amountMinor" [currency]="g.currency" /></strong></p>
              <p class="label"><app-date [at]="i.dueOn" /></p>
            </li>
          }
        </ol>
        <div class="cols">
          <div class="stack">
            @if (money.hasValue()) {<app-money-table [trail]="money.value()" />}
            <app-loading [of]="money" />
          </div>
          <aside class="stack">
            <h2>{{ 'reporting.donor.reports' | t }}</h2>
            @if (reports.hasValue()) {<app-shared-list [rows]="reports.value()" />}
            <app-loading [of]="reports" />
          </aside>
        </div>
      }
      <app-loading [of]="grant" />
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DonorGrant {
  readonly id = input.required<string>();
  protected readonly grant = httpResource<Grant>(() => `/api/grants/${this.id()}`);
  protected readonly money = httpResource<MoneyTrail>(() => `/api/grants/${this.id()}/money`);
  protected readonly reports = httpResource<readonly SharedReportRow[]>(() => `/api/grants/${this.id()}/shared-reports`);
  protected readonly now = computed(() =>
    this.grant.hasValue() ? this.grant.value().instalments.find(i => i.state !== 'Received' && i.state !== 'Dropped')?.number : undefined);
}
