import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Page } from '../../shared/api/schemas';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { T } from '../../shared/text/t';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import type { GrantRow } from '../model';
import { StateChip } from '../state-chip';

/** Partner: our grants, a card each. */
@Component({
  selector: 'app-our-grants',
  imports: [DateText, Empty, Loading, Money, RouterLink, StateChip, T],
  template: `
    <div class="stack">
      <h1>{{ 'awards.list.ours' | t }}</h1>
      @if (list.hasValue()) {
        @for (row of list.value().items; track row.id) {
          <section class="card stack tight">
            <p class="row"><span class="label"><bdi dir="ltr">{{ row.code }}</bdi></span><app-grant-state class="push" [state]="row.state" /></p>
            <h2><app-money [minor]="row.totalMinor" [currency]="row.currency" /></h2>
            <dl class="kv">
              <dt>{{ 'awards.list.received' | t }}</dt><dd><app-money [minor]="row.receivedMinor" [currency]="row.currency" /></dd>
              @if (row.nextOn; as on) {<dt>{{ 'awards.list.next' | t }}</dt><dd><app-date [at]="on" /></dd>}
              <dt>{{ 'awards.list.until' | t }}</dt><dd><app-date [at]="row.endsOn" /></dd>
            </dl>
            @if (row.state === 'AgreementOffered') {
              <a class="btn full" [routerLink]="['/agreements', row.id]">{{ 'awards.record.readAgreement' | t }}</a>
            } @else {
              <a class="btn full" [routerLink]="['/awards', row.id]">{{ 'awards.list.see' | t }}<bdi class="vh" dir="ltr">{{ row.code }}</bdi></a>
            }
          </section>
        } @empty {
          <app-empty><p>{{ 'awards.list.ownEmpty' | t }}</p></app-empty>
        }
      }
      <app-loading [of]="list" />
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OurGrants {
  protected readonly list = httpResource<Page<GrantRow>>(() => ({
    url: '/api/grants/search', method: 'POST', body: { code: null, partnerCode: null, state: null, next: null },
  }));
}
