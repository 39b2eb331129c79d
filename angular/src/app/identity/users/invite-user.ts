import { ChangeDetectionStrategy, Component, computed, effect, inject, output, signal, untracked } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { Api } from '../../shared/api/client';
import type { Schemas } from '../../shared/api/schemas';
import { Choice } from '../../shared/form/choice';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { Fault, form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { latinDigits } from '../../shared/format/digits';
import { languages } from '../../shared/text/language';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { allRoles, sideOf } from '../account';
import { SameContact } from '../same-contact';

interface Values { readonly roles: string; readonly organisationCode: string; readonly donorCode: string; readonly language: string; readonly mail: string }

const usual = 'ar';
const neededFor = (side: string) => (value: string, values: Values): Fault | null =>
  values.roles && sideOf(values.roles) === side ? required(value) : null;

/** A new account. The user name is made by the system, and its role waits for a second person; the code comes after that. */
@Component({
  selector: 'app-invite-user',
  imports: [Busy, Choice, Control, ErrorSummary, Field, SameContact, T],
  template: `
    @if (created()) {
      <h3>{{ 'identity.invite.done' | t }}</h3>
      @if (same().length) {<p role="status"><app-same-contact [others]="same()" /></p><p class="label">{{ 'identity.sameWhy' | t }}</p>}
      <p role="status">{{ 'identity.invite.waits' | t }}</p>
    } @else {
      <form class="stack" novalidate autocomplete="off" (submit)="save($event)">
        <app-errors [form]="form" />
        <p>{{ 'identity.invite.two' | t }}</p>
        <app-field [form]="form" name="roles" [label]="'identity.invite.role' | t">
          <select appControl>
            <option value="">{{ 'identity.invite.choose' | t }}</option>
            @for (role of roles; track role) {<option [value]="role">{{ 'common.role.' + role | t }}</option>}
          </select>
        </app-field>
        @if (form.get('roles'); as role) {<p class="label" role="status">{{ 'identity.may.' + role | t }}</p>}
        @if (side() === 'partner') {
          <app-field [form]="form" name="organisationCode" [label]="'identity.invite.organisation' | t" [hint]="'identity.invite.organisationHint' | t">
            <input appControl dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40">
          </app-field>
        }
        @if (side() === 'donor') {
          <app-field [form]="form" name="donorCode" [label]="'identity.invite.donor' | t" [hint]="'identity.invite.donorHint' | t">
            <input appControl dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40">
          </app-field>
        }
        <app-choice [form]="form" name="language" [legend]="'identity.invite.language' | t" [options]="languages" />
        <app-field [form]="form" name="mail" [label]="'identity.invite.mail' | t" [hint]="'identity.invite.mailWhy' | t" [optional]="true">
          <input appControl dir="ltr" type="email" inputmode="email" autocomplete="off" maxlength="254">
        </app-field>
        <button class="btn go" type="submit" [appBusy]="form.busy()">{{ 'identity.invite.go' | t }}</button>
      </form>
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InviteUser {
  readonly #api = inject(Api);
  readonly made = output<void>();
  protected readonly created = signal(false);
  /** Others with the same mail; said after it is made, for it stops nobody. */
  protected readonly same = signal<readonly string[]>([]);
  protected readonly roles = allRoles;
  protected readonly languages = languages.map(l => ({ value: l.code, label: l.name }));
  protected readonly form = form<Values>(
    { roles: '', organisationCode: '', donorCode: '', language: usual, mail: '' },
    { roles: required, organisationCode: neededFor('partner'), donorCode: neededFor('donor') },
  );
  protected readonly side = computed(() => (this.form.get('roles') ? sideOf(this.form.get('roles')) : null));

  /** Its language is proposed, unless another one was chosen before it came. */
  readonly #programme = httpResource<Schemas['ProgrammeDto']>(() => '/api/programme');

  constructor() {
    effect(() => {
      if (this.#programme.hasValue() && untracked(() => this.form.get('language')) === usual) this.form.set('language', this.#programme.value().language);
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const code = (text: string) => latinDigits(text).trim() || null;
    await this.form.send(async v => {
      const made = await this.#api.act<Schemas['CreatedAccountDto']>('/api/users', {
        roles: [v.roles],
        organisationCode: this.side() === 'partner' ? code(v.organisationCode) : null,
        donorCode: this.side() === 'donor' ? code(v.donorCode) : null,
        language: v.language,
        mail: v.mail.trim() || null,
      });
      this.same.set(made.sameContact ?? []);
      this.created.set(true);
      this.made.emit();
    });
  }
}
