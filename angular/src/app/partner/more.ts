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
    { path: '/proposals', text: 'home.more.proposals' },
    { path: '/grants', text: 'home.more.grants' },
    { path: '/money', text: 'home.more.money' },
    { path: '/reports', text: 'home.more.reports' },
    { path: '/messages', text: 'home.more.messages' },
    { path: '/safety', text: 'home.more.safety' },
    { path: '/people', text: 'home.more.people' },
  ];
}
