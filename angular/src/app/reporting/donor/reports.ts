import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { T } from '../../shared/text/t';
import { Loading } from '../../shared/ui/loading';
import type { SharedReportRow } from '../model';
import { SharedList } from './shared-list';

/** Donor: the latest reports of all its grants. */
@Component({
  selector: 'app-donor-reports',
  imports: [Loading, SharedList, T],
  template: `
    <div class="stack narrow">
      <h1>{{ 'reporting.donor.reports' | t }}</h1>
      @if (list.hasValue()) {<app-shared-list [rows]="list.value()" [withGrant]="true" />}
      <app-loading [of]="list" />
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DonorReports {
  protected readonly list = httpResource<readonly SharedReportRow[]>(() => '/api/shared-reports');
}
