import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { all, atMost, required } from '../../shared/form/rules';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import type { Contact } from '../types';

/** A new contact, or one that takes the place of another: then it is new on file, whatever the other was. */
@Component({
  selector: 'app-contact-form',
  imports: [Busy, Control, ErrorSummary, Field, T],
  template: `
    <form class="stack" novalidate autocomplete="off" (submit)="save($event)">
      <app-errors [form]="form" />
      <app-field [form]="form" name="kind" [label]="'contacts.kindLabel' | t">
        <select appControl>@for (kind of kinds; track kind) {<option [value]="kind">{{ 'contacts.kind.' + kind | t }}</option>}</select>
      </app-field>
      <app-field [form]="form" name="value" [label]="'contacts.value' | t" [hint]="'contacts.valueWhy' | t"><input appControl dir="ltr" maxlength="120" [attr.inputmode]="form.get('kind') === 'mail' ? 'email' : 'tel'"></app-field>
      <app-field [form]="form" name="whose" [label]="'contacts.whose' | t" [hint]="'contacts.whoseWhy' | t" [optional]="true"><input appControl dir="auto" maxlength="120"></app-field>
      <button class="btn go" [appBusy]="form.busy()">{{ 'common.save' | t }}</button>
    </form>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContactForm {
  readonly #api = inject(Api);
  /** Where the contacts are. */
  readonly url = input.required<string>();
  /** The one whose place it takes. */
  readonly replaces = input<Contact | null>(null);
  readonly saved = output<void>();
  protected readonly kinds = ['phone', 'signal', 'whatsApp', 'mail'] as const;
  protected readonly form = form({ kind: 'phone', value: '', whose: '' }, { value: all(required, atMost(120)), whose: atMost(120) });
  readonly #to = computed(() => {
    const old = this.replaces();
    return old ? { url: `${this.url()}/${old.id}/replace`, given: { version: old.version } } : { url: this.url(), given: {} };
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { url, given } = this.#to();
    if (await this.form.send(v => this.#api.act(url, { ...v, whose: v.whose || null }, given))) this.saved.emit();
  }
}
