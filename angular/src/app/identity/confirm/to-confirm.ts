import { ChangeDetectionStrategy, Component } from '@angular/core';
import { T } from '../../shared/text/t';
import { Resets } from '../resets/resets';
import { RoleRequests } from '../roles/role-requests';

/** Everything about accounts that one person asked for and a second one decides, on one page. */
@Component({
  selector: 'app-to-confirm',
  imports: [Resets, RoleRequests, T],
  template: `
    <h1>{{ 'identity.confirm.title' | t }}</h1>
    <app-role-requests />
    <app-resets />
  `,
  host: { class: 'stack narrow' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ToConfirm {}
