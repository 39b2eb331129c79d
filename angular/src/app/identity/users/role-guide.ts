import { ChangeDetectionStrategy, Component } from '@angular/core';
import { T } from '../../shared/text/t';
import { allRoles } from '../account';

/** What each role may do, for whoever gives them. */
@Component({
  selector: 'app-role-guide',
  imports: [T],
  template: `
    <dl class="kv">
      @for (role of roles; track role) {<dt>{{ 'common.role.' + role | t }}</dt><dd>{{ 'identity.may.' + role | t }}</dd>}
    </dl>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoleGuide {
  protected readonly roles = allRoles;
}
