import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../session/session';
import { T } from '../text/t';
import { Icon } from './icon';
import { LeaveButton } from './leave-button';

/** The bar on every page: where one is or the way up, and Leave quickly in the same corner. */
@Component({
  selector: 'app-top',
  imports: [Icon, LeaveButton, RouterLink, T],
  template: `
    <header class="top">
      @if (menu()) {
        <button class="btn bare menu" type="button" [attr.aria-expanded]="open()" aria-controls="menu" (click)="toggled.emit()">
          <app-icon name="menu" />{{ 'common.menu.open' | t }}
        </button>
      }
      @if (up()) {
        <a class="up line" [routerLink]="up()"><app-icon name="back" />{{ (upText() || 'shared.home') | t }}</a>
      } @else {
        <b>{{ session.ownName() || ('shared.product' | t) }}</b>
      }
      <ng-content />
      <app-leave />
    </header>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Top {
  protected readonly session = inject(Session);
  readonly up = input('');
  readonly upText = input('');
  readonly menu = input(false);
  readonly open = input(false);
  readonly toggled = output<void>();
}
