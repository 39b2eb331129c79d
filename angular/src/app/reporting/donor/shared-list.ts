import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dateText } from '../../shared/format/dates';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Empty } from '../../shared/ui/empty';
import { Icon } from '../../shared/ui/icon';
import type { SharedReportRow } from '../model';

/** Accepted reports as rows. */
@Component({
  selector: 'app-shared-list',
  imports: [Empty, Icon, RouterLink, T],
  template: `
    @if (rows().length) {
      <nav class="rows" [attr.aria-label]="'reporting.donor.reports' | t">
        @for (row of rows(); track row.id) {
          <a [routerLink]="['/reports', row.id]">
            <span>
              @if (withGrant()) {<span class="label"><bdi dir="ltr">{{ row.grantCode }}</bdi> · <bdi dir="ltr">{{ row.partnerCode }}</bdi></span><br>}
              {{ 'reporting.read.title' | t: { n: row.number } }}
              <span class="label">{{ 'reporting.donor.accepted' | t: { date: day(row.acceptedAt) } }}</span>
            </span>
            <app-icon class="push" name="next" />
          </a>
        }
      </nav>
    } @else {
      <app-empty><p>{{ 'reporting.donor.reportsEmpty' | t }}</p></app-empty>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SharedList {
  readonly #texts = inject(Texts);
  readonly rows = input.required<readonly SharedReportRow[]>();
  readonly withGrant = input(false);

  protected day(value: string): string {
    return dateText(value, this.#texts.language());
  }
}
