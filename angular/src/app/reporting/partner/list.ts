import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Page } from '../../shared/api/schemas';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Empty } from '../../shared/ui/empty';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import type { ReportRow } from '../model';
import { ReportStateChip } from '../read/state';

/** Partner: reports to write and those written, latest first. */
@Component({
  selector: 'app-our-reports',
  imports: [DateText, Empty, Icon, Loading, ReportStateChip, RouterLink, T],
  template: `
    <div class="stack">
      <h1>{{ 'reporting.list.ours' | t }}</h1>
      @if (list.hasValue()) {
        @if (list.value().items.length) {
          <nav class="rows" [attr.aria-label]="'reporting.list.ours' | t">
            @for (row of list.value().items; track row.id) {
              <a [routerLink]="['/reports', row.id]">
                <span class="stack tight">
                  <span class="label line"><bdi dir="ltr">{{ row.grantCode }}</bdi><app-date [at]="row.dueOn" /></span><br>
                  <span>{{ 'reporting.read.title' | t: { n: row.number } }}</span>
                </span>
                <app-report-state class="push" [state]="row.state" />
                <app-icon name="next" />
              </a>
            }
          </nav>
        } @else {
          <app-empty><p>{{ 'reporting.list.ownEmpty' | t }}</p></app-empty>
        }
      }
      <app-loading [of]="list" />
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OurReports {
  protected readonly list = httpResource<Page<ReportRow>>(() => ({
    url: '/api/reports/search', method: 'POST', body: { grantId: null, partnerCode: null, state: null, next: null },
  }));
}
