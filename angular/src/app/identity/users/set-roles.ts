import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { ErrorSummary } from '../../shared/form/error-summary';
import { form } from '../../shared/form/form';
import { Tick } from '../../shared/form/tick';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { User, changeOf } from '../account';
import { RoleWords } from '../roles/role-words';

/** Which roles an account shall hold. Fewer act at once; anything new is asked for, and the form says so before it is sent. */
@Component({
  selector: 'app-set-roles',
  imports: [Busy, ErrorSummary, RoleWords, T, Tick],
  template: `
    <form class="stack" novalidate autocomplete="off" (submit)="save($event)">
      <app-errors [form]="form" />
      <div>
        @for (role of user().roleChoices; track role) {<app-tick [form]="form" [name]="role"><app-role-words [role]="role" /></app-tick>}
      </div>
      <p role="status">{{ (asks() ? 'identity.roles.asks' : 'identity.roles.why') | t }}</p>
      <button class="btn go" type="submit" [appBusy]="form.busy()">{{ (asks() ? 'identity.roles.ask' : 'identity.roles.go') | t }}</button>
    </form>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SetRoles {
  readonly #api = inject(Api);
  readonly user = input.required<User>();
  readonly done = output<void>();
  protected readonly form = form<Record<string, boolean>>({});
  readonly #wanted = computed(() => this.user().roleChoices.filter(role => this.form.get(role) === true));
  protected readonly asks = computed(() => changeOf(this.user().roles, this.#wanted()).added.length > 0);

  ngOnInit(): void {
    this.form.reset(Object.fromEntries(this.user().roleChoices.map(role => [role, this.user().roles.includes(role)])));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(() =>
      this.#api.act(`/api/users/${this.user().id}/roles`, { roles: this.#wanted() }, { method: 'PUT', version: this.user().version }));
    if (done) this.done.emit();
  }
}
