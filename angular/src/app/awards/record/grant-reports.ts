import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';

interface Row { readonly id: string; readonly number: number; readonly dueOn: string; readonly state: string }

/** The light reports of a grant; the first ones that matter now stand on top. */
@Component({
  selector: 'app-grant-reports',
  imports: [DateText, Icon, Loading, RouterLink, T],
  template: `
    <section class="stack tight">
      <h2>{{ 'awards.record.reports' | t }}</h2>
      @if (list.hasValue()) {
        <nav class="rows" [attr.aria-label]="'awards.record.reports' | t">
          @for (row of list.value().items; track row.id) {
            <a [routerLink]="['/reports', row.id]"><span><bdi dir="ltr">{{ row.number }}</bdi> · <app-date [at]="row.dueOn" /></span><app-icon class="push" name="next" /></a>
          }
        </nav>
      }
      <app-loading [of]="list" />
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GrantReports {
  readonly grantId = input.required<string>();
  protected readonly list = httpResource<{ items: readonly Row[] }>(() => ({
    url: '/api/reports/search', method: 'POST', body: { grantId: this.grantId(), partnerCode: null, state: null, next: null },
  }));
}
