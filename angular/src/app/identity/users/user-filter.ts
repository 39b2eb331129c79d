import { ChangeDetectionStrategy, Component, output } from '@angular/core';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { T } from '../../shared/text/t';
import { allRoles } from '../account';

export interface Filter { readonly text: string; readonly role: string; readonly state: string }

export const noFilter: Filter = { text: '', role: '', state: '' };

/** Finds accounts by user name or code, role and state. */
@Component({
  selector: 'app-user-filter',
  imports: [Control, Field, T],
  template: `
    <form class="row even" role="search" novalidate autocomplete="off" (submit)="find($event)">
      <app-field [form]="form" name="text" [label]="'identity.filter.text' | t"><input appControl dir="ltr" type="search" autocomplete="off" autocapitalize="none" spellcheck="false"></app-field>
      <app-field [form]="form" name="role" [label]="'identity.col.roles' | t">
        <select appControl (change)="find($event)">
          <option value="">{{ 'identity.filter.all' | t }}</option>
          @for (role of roles; track role) {<option [value]="role">{{ 'common.role.' + role | t }}</option>}
        </select>
      </app-field>
      <app-field [form]="form" name="state" [label]="'identity.col.state' | t">
        <select appControl (change)="find($event)">
          <option value="">{{ 'identity.filter.all' | t }}</option>
          @for (state of states; track state) {<option [value]="state">{{ 'identity.state.' + state | t }}</option>}
        </select>
      </app-field>
      <button class="btn" type="submit">{{ 'identity.filter.find' | t }}</button>
    </form>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UserFilter {
  readonly changed = output<Filter>();
  protected readonly roles = allRoles;
  protected readonly states = ['Active', 'Invited', 'Disabled'];
  protected readonly form = form<Filter>(noFilter);

  protected find(event: Event): void {
    event.preventDefault();
    this.changed.emit({ ...this.form.values() });
  }
}
