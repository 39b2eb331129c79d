import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import type { Order } from '../types';

/** Cancel, failed, cannot be known: each needs a reason in words, and says first what will happen. */
@Component({
  selector: 'app-note-form',
  imports: [Busy, Control, ErrorSummary, Field, T],
  template: `
    <details class="card">
      <summary>{{ 'payments.act.' + action() | t }}</summary>
      <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
        <p class="label">{{ 'payments.before.' + action() | t }}</p>
        <app-errors [form]="form" />
        <app-field [form]="form" name="note" [label]="'payments.note.label' | t"><textarea appControl rows="3" dir="auto"></textarea></app-field>
        <button class="btn" [class.bad]="action() !== 'doubt'" [appBusy]="form.busy()">{{ 'payments.act.' + action() | t }}</button>
      </form>
    </details>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoteForm {
  readonly #api = inject(Api);
  readonly order = input.required<Order>();
  readonly action = input.required<string>();
  readonly done = output<void>();
  protected readonly form = form({ note: '' }, { note: required });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(v =>
      this.#api.act(`/api/payment-orders/${this.order().id}/${this.action()}`, { note: v.note }, { version: this.order().version }));
    if (done) this.done.emit();
  }
}
