import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../shared/api/client';
import type { Schemas } from '../../shared/api/schemas';
import { Choice } from '../../shared/form/choice';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { atMost, required } from '../../shared/form/rules';
import { languages } from '../../shared/text/language';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { rolesOf } from '../account';
import { SameContact } from '../same-contact';
import { GiveCode } from '../give-code';

/** Lets a colleague in: what they may do, their language, and how we call them ourselves. */
@Component({
  selector: 'app-invite-person',
  imports: [Busy, Choice, Control, ErrorSummary, Field, GiveCode, RouterLink, SameContact, T],
  template: `
    <div class="stack">
      @if (created(); as id) {
        <h1>{{ 'identity.invite.done' | t }}</h1>
        @if (same().length) {<p role="status"><app-same-contact [others]="same()" /></p><p class="label">{{ 'identity.sameWhy' | t }}</p>}
        <app-give-code base="/api/people" [id]="id" [version]="1" />
        <p><a class="btn full" routerLink="/people">{{ 'identity.people.back' | t }}</a></p>
      } @else {
        <form class="stack" novalidate autocomplete="off" (submit)="save($event)">
          <app-errors [form]="form" />
          <h1>{{ 'identity.people.invite' | t }}</h1>
          <app-choice [form]="form" name="role" [legend]="'identity.invite.role' | t" [options]="roles()" [wide]="true" />
          <app-field [form]="form" name="displayName" [label]="'identity.invite.name' | t" [hint]="'identity.invite.nameWhy' | t" [optional]="true">
            <input appControl dir="auto" autocomplete="off" maxlength="120">
          </app-field>
          <app-choice [form]="form" name="language" [legend]="'identity.invite.language' | t" [options]="languages" />
          <app-field [form]="form" name="mail" [label]="'identity.invite.mail' | t" [hint]="'identity.invite.mailWhy' | t" [optional]="true">
            <input appControl dir="ltr" type="email" inputmode="email" autocomplete="off" maxlength="254">
          </app-field>
          <button class="btn go full" type="submit" [appBusy]="form.busy()">{{ 'identity.invite.go' | t }}</button>
        </form>
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvitePerson {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  protected readonly created = signal<string | null>(null);
  /** Others of our people with the same mail; said before the code is given out. */
  protected readonly same = signal<readonly string[]>([]);
  protected readonly languages = languages.map(l => ({ value: l.code, label: l.name }));
  protected readonly roles = computed(() => rolesOf.partner.map(role => ({
    value: role, label: this.#texts.t(`common.role.${role}`), hint: this.#texts.t(`identity.does.${role}`),
  })));
  protected readonly form = form(
    { role: '', displayName: '', language: this.#texts.language() as string, mail: '' },
    { role: required, displayName: atMost(120) },
  );

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await this.form.send(async v => {
      const body = { role: v.role, displayName: v.displayName.trim() || null, language: v.language, mail: v.mail.trim() || null };
      const made = await this.#api.act<Schemas['CreatedAccountDto']>('/api/people', body);
      this.same.set(made.sameContact ?? []);
      this.created.set(made.id);
    });
  }
}
