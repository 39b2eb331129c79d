import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { ErrorSummary } from '../../shared/form/error-summary';
import { form } from '../../shared/form/form';
import { Tick } from '../../shared/form/tick';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { User, rolesOf, sideOf } from '../account';

/** Replaces the roles of one account by others of the same side. */
@Component({
  selector: 'app-set-roles',
  imports: [Busy, ErrorSummary, T, Tick],
  template: `
    <form class="stack" novalidate autocomplete="off" (submit)="save($event)">
      <app-errors [form]="form" />
      <p>{{ 'identity.roles.why' | t }}</p>
      <div>
        @for (role of roles(); track role) {<app-tick [form]="form" [name]="role">{{ 'common.role.' + role | t }}</app-tick>}
      </div>
      <button class="btn go" type="submit" [appBusy]="form.busy()">{{ 'identity.roles.go' | t }}</button>
    </form>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SetRoles {
  readonly #api = inject(Api);
  readonly user = input.required<User>();
  readonly done = output<void>();
  protected readonly roles = computed(() => rolesOf[sideOf(this.user().roles[0] ?? '')]);
  protected readonly form = form<Record<string, boolean>>({});

  ngOnInit(): void {
    this.form.reset(Object.fromEntries(this.roles().map(role => [role, this.user().roles.includes(role)])));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(values => {
      const roles = this.roles().filter(role => values[role]);
      return this.#api.act(`/api/users/${this.user().id}/roles`, { roles }, { method: 'PUT', version: this.user().version });
    });
    if (done) this.done.emit();
  }
}
