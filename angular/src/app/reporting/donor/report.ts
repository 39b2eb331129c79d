import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Files } from '../../shared/files/files';
import { dateText } from '../../shared/format/dates';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import type { SharedReport } from '../model';
import { Answers } from '../read/answers';
import { Period } from '../read/period';

/** Donor: one accepted report. What the partner keeps with the team says so. */
@Component({
  selector: 'app-donor-report',
  imports: [Answers, Files, Icon, Loading, Period, RouterLink, T],
  template: `
    <div class="stack narrow">
      @if (report.hasValue()) {
        @let r = report.value();
        <p class="row"><a class="btn bare" routerLink="/reports"><app-icon name="back" />{{ 'reporting.donor.reports' | t }}</a></p>
        <p class="row label">
          <a [routerLink]="['/awards', r.grantId]"><bdi dir="ltr">{{ r.grantCode }}</bdi></a>
          @if (r.partnerName; as name) {<span dir="auto">{{ name }}</span>} @else {<bdi dir="ltr">{{ r.partnerCode }}</bdi>}
        </p>
        <h1>{{ 'reporting.read.title' | t: { n: r.number } }}</h1>
        <p class="label"><app-period [from]="r.periodFrom" [until]="r.periodUntil" /> · {{ 'reporting.donor.accepted' | t: { date: day(r.acceptedAt) } }}</p>
        <app-answers [answers]="r.answers" />
        <app-files [record]="'/api/shared-reports/' + r.id" />
        <p class="label">{{ 'reporting.donor.cost' | t: { n: r.minutes } }}</p>
      }
      <app-loading [of]="report" />
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DonorReport {
  readonly #texts = inject(Texts);
  readonly id = input.required<string>();
  protected readonly report = httpResource<SharedReport>(() => `/api/shared-reports/${this.id()}`);

  protected day(value: string): string {
    return dateText(value, this.#texts.language());
  }
}
