import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Desk, MenuItem } from '../shared/ui/desk';

/** What a donor sees: what waits for a decision, its funds, and what the money did. */
@Component({
  selector: 'app-donor',
  imports: [Desk],
  template: '<app-desk [items]="menu" />',
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Donor {
  protected readonly menu: readonly MenuItem[] = [
    { path: '/decisions', text: 'common.menu.decisions', needs: 'Proposals.Decision.Read' },
    { path: '/funds', text: 'common.menu.funds', needs: 'Funding.Fund.Read' },
    { path: '/awards', text: 'common.menu.grants', needs: 'Awards.Grant.Read' },
    { path: '/changes', text: 'common.menu.changes', needs: 'Awards.Amendment.Read' },
    { path: '/reports', text: 'common.menu.reports', needs: 'Reporting.Report.ReadShared' },
    { path: '/trends', text: 'trends.title', needs: 'Protection.Trend.Read' },
    { path: '/messages', text: 'common.menu.messages' },
  ];
}
