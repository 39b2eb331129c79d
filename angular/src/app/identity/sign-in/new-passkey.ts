import { ChangeDetectionStrategy, Component, Injector, inject, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { PaperCodes, factorsUrl } from './factors';

/** A name, then the browser's own question, then the passkey is kept. */
@Component({
  selector: 'app-new-passkey',
  imports: [Busy, Control, ErrorSummary, Field, T],
  template: `
    <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
      <app-errors [form]="form" />
      <h2>{{ 'identity.newPasskey.title' | t }}</h2>
      <p>{{ 'identity.enrol.passkeyWhy' | t }}</p>
      <app-field [form]="form" name="name" [label]="'identity.newPasskey.name' | t" [hint]="'identity.newPasskey.nameWhy' | t" [optional]="true">
        <input appControl maxlength="60" autocomplete="off">
      </app-field>
      <button class="btn go full" type="submit" [appBusy]="form.busy()">{{ 'identity.newPasskey.go' | t }}</button>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewPasskey {
  readonly #api = inject(Api);
  readonly #injector = inject(Injector);
  readonly made = output<readonly string[]>();
  protected readonly form = form({ name: '' });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    let codes: readonly string[] = [];
    const done = await this.form.send(async ({ name }) => {
      const { Passkeys } = await import('../../shared/session/entrance');
      const answer = await this.#injector.get(Passkeys).make(`${factorsUrl}/passkeys/options`);
      codes = (await this.#api.act<PaperCodes>(`${factorsUrl}/passkeys`, { ...answer, name: name.trim() || null })).codes;
    });
    if (done) this.made.emit(codes);
  }
}
