import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive } from '@angular/router';
import { Session } from '../session/session';
import { SignOut } from '../session/sign-out';
import { T } from '../text/t';
import { LanguageSwitch } from './language-switch';
import { Main } from './main';
import { Top } from './top';

/** `needs`: the permission without which the line is not shown; `unless`: with this one another line leads there. */
export interface MenuItem { readonly path: string; readonly text: string; readonly needs?: string; readonly unless?: string }

/** Whether a line is shown to somebody. */
export const isFor = ({ needs, unless }: MenuItem, may: (permission: string) => boolean): boolean => (!needs || may(needs)) && !(unless && may(unless));

/** The frame of staff and donors: menu at the side, behind one button where the screen is narrow. */
@Component({
  selector: 'app-desk',
  imports: [LanguageSwitch, Main, RouterLink, RouterLinkActive, SignOut, T, Top],
  template: `
    <app-top [menu]="true" [open]="open()" (toggled)="open.set(!open())" />
    <ng-content />
    <div class="shell">
      <nav class="nav" id="menu" [class.open]="open()" [attr.aria-label]="'common.menu.label' | t">
        <div class="nav-inner">
          @for (item of shown(); track item.path) {
            <a [routerLink]="item.path" routerLinkActive ariaCurrentWhenActive="page">{{ item.text | t }}</a>
          }
          <hr>
          <p class="quiet label">{{ 'common.signedInAs' | t: { name: session.state().userName } }}</p>
          <a routerLink="/my-sign-in" routerLinkActive ariaCurrentWhenActive="page">{{ 'common.mySignIn' | t }}</a>
          <a routerLink="/my-devices" routerLinkActive ariaCurrentWhenActive="page">{{ 'common.myDevices' | t }}</a>
          <app-sign-out />
          <app-language-switch />
        </div>
      </nav>
      <app-main />
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Desk {
  protected readonly session = inject(Session);
  protected readonly open = signal(false);
  readonly items = input.required<readonly MenuItem[]>();

  constructor() {
    inject(Router).events.pipe(takeUntilDestroyed()).subscribe(e => { if (e instanceof NavigationEnd) this.open.set(false); });
  }

  protected shown(): readonly MenuItem[] {
    return this.items().filter(item => isFor(item, permission => this.session.may(permission)));
  }
}
