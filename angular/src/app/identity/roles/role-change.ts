import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { T } from '../../shared/text/t';
import { changeOf } from '../account';
import { RoleWords } from './role-words';

/** Present and wanted roles as a difference: what is new, what falls away, what stays. */
@Component({
  selector: 'app-role-change',
  imports: [RoleWords, T],
  template: `
    <dl class="kv">
      @for (role of change().added; track role) {<dt>{{ 'identity.roles.added' | t }}</dt><dd><app-role-words [role]="role" /></dd>}
      @for (role of change().taken; track role) {<dt>{{ 'identity.roles.taken' | t }}</dt><dd><del>{{ 'common.role.' + role | t }}</del></dd>}
      @for (role of change().kept; track role) {<dt>{{ 'identity.roles.kept' | t }}</dt><dd>{{ 'common.role.' + role | t }}</dd>}
    </dl>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoleChange {
  readonly present = input.required<readonly string[]>();
  readonly wanted = input.required<readonly string[]>();
  protected readonly change = computed(() => changeOf(this.present(), this.wanted()));
}
