import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../shared/session/session';
import { SignOut } from '../shared/session/sign-out';
import { T } from '../shared/text/t';
import { Icon } from '../shared/ui/icon';
import { LanguageSwitch } from '../shared/ui/language-switch';

/** Everything that does not wait. */
@Component({
  selector: 'app-more',
  imports: [Icon, LanguageSwitch, RouterLink, SignOut, T],
  template: `
    <nav class="rows" [attr.aria-label]="'home.more.label' | t">
      @for (row of rows; track row.path) {
        <a [routerLink]="row.path">{{ row.text | t }}<app-icon class="push" name="next" /></a>
      }
    </nav>
    <app-language-switch />
    <p class="row"><app-sign-out /></p>
    <p class="label">{{ 'common.signedInAs' | t: { name: session.state().userName } }}</p>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class More {
  protected readonly session = inject(Session);
  protected readonly rows = [
    { path: '/proposals', text: 'home.more.proposals', needs: 'Proposals.Proposal.Read' },
    { path: '/awards', text: 'home.more.grants', needs: 'Awards.Grant.Read' },
    { path: '/money', text: 'home.more.money', needs: 'Payments.Receipt.Read' },
    { path: '/reports', text: 'home.more.reports', needs: 'Reporting.Report.Read' },
    { path: '/messages', text: 'home.more.messages', needs: 'Notifications.Home.Read' },
    { path: '/ask', text: 'home.more.ask', needs: 'Protection.Case.Ask' },
    { path: '/events', text: 'home.more.events', needs: 'Protection.Incident.Tell' },
    { path: '/plan', text: 'home.more.plan', needs: 'Protection.Plan.KeepOwn' },
    { path: '/safety', text: 'home.more.safety', needs: 'Partners.Safety.Read' },
    { path: '/contacts', text: 'home.more.contacts', needs: 'Partners.Contact.KeepOwn' },
    { path: '/papers', text: 'home.more.papers', needs: 'Partners.Papers.Add' },
    { path: '/readings', text: 'home.more.readings', needs: 'Partners.Safety.SeeReadings' },
    { path: '/people', text: 'home.more.people', needs: 'Identity.Person.Read' },
    { path: '/my-devices', text: 'home.more.devices', needs: '' },
    { path: '/my-sign-in', text: 'home.more.signIn', needs: '' },
  ].filter(row => !row.needs || this.session.may(row.needs));
}
