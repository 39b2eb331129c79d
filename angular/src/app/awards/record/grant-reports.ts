import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Schemas } from '../../shared/api/schemas';
import { DateText } from '../../shared/format/date-text';
import { daysBetween, today } from '../../shared/format/dates';
import { T } from '../../shared/text/t';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';

/** The light reports of a grant that are written or due soon, latest first. */
@Component({
  selector: 'app-grant-reports',
  imports: [DateText, Icon, Loading, RouterLink, T],
  template: `
    <section class="stack tight">
      <h2>{{ 'awards.record.reports' | t }}</h2>
      @if (rows().length) {
        <nav class="rows" [attr.aria-label]="'awards.record.reports' | t">
          @for (row of rows(); track row.id) {
            <a [routerLink]="['/reports', row.id]"><span class="line"><span>{{ 'awards.record.report' | t: { n: row.number } }}</span><app-date [at]="row.dueOn" /></span><span class="push label">{{ 'awards.reportState.' + row.state | t }}</span><app-icon name="next" /></a>
          }
        </nav>
      } @else if (list.hasValue()) {
        <p class="label">{{ 'awards.record.noReports' | t }}</p>
      }
      <app-loading [of]="list" />
    </section>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GrantReports {
  readonly grantId = input.required<string>();
  protected readonly list = httpResource<Schemas['PageOfReportListRow']>(() => ({
    url: '/api/reports/search', method: 'POST', body: { grantId: this.grantId(), partnerCode: null, state: null, next: null },
  }));

  /** Reports that are years away are promises, not news. */
  protected readonly rows = computed(() =>
    this.list.hasValue() ? this.list.value().items.filter(r => r.state !== 'Due' || daysBetween(today(), r.dueOn) <= 31) : []);
}
