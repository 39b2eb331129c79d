import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Connection } from './shared/api/connection';
import { LockPlace } from './shared/session/lock-place';
import { SignInAgain } from './shared/session/sign-in-again';
import { T } from './shared/text/t';
import { Icon } from './shared/ui/icon';

/** What every page has: the way past the bar, the quiet line, sign-in over a page whose session has ended. */
@Component({
  selector: 'app-root',
  imports: [Icon, LockPlace, RouterOutlet, SignInAgain, T],
  template: `
    <a class="vh btn skip" href="#main" (click)="skip($event)">{{ 'shared.skip' | t }}</a>
    @if (connection.lost()) {
      <p class="note" role="status"><app-icon name="cloud" /><span>{{ 'shared.offline' | t }}</span></p>
    }
    <router-outlet />
    <p class="paper">{{ 'shared.paper' | t }}</p>
    <app-sign-in-again />
    <app-lock-place />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Root {
  protected readonly connection = inject(Connection);

  protected skip(event: Event): void {
    event.preventDefault();
    document.getElementById('main')?.focus();
  }
}
