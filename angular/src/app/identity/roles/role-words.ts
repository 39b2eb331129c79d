import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { T } from '../../shared/text/t';

/** A role and what it may do, in a sentence. */
@Component({
  selector: 'app-role-words',
  imports: [T],
  template: `<strong>{{ 'common.role.' + role() | t }}</strong><br><span class="label">{{ 'identity.may.' + role() | t }}</span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoleWords {
  readonly role = input.required<string>();
}
