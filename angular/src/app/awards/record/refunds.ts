import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Sheet } from '../../shared/ui/sheet';
import type { Grant } from '../model';

/** Money a partner sends back: expected until finance sees it at the bank. */
@Component({
  selector: 'app-refunds',
  imports: [Busy, Control, DateText, ErrorSummary, Field, Money, Sheet, T],
  template: `
    @if (grant().refunds.length) {
      <section class="card stack tight">
        <h2>{{ 'awards.closing.refunds' | t }}</h2>
        @for (refund of grant().refunds; track refund.id) {
          <p class="row"><app-money [minor]="refund.amountMinor" [currency]="grant().currency" />
            @if (refund.receivedOn; as on) {<span class="label push">{{ 'awards.closing.received' | t }} <app-date [at]="on" /></span>}
            @else {<span class="label push">{{ 'awards.closing.expected' | t }}</span>}</p>
          @if (refund.actions.includes('received')) {<p><button class="btn" type="button" (click)="chosen.set(refund.id)">{{ 'awards.closing.record' | t }}</button></p>}
        }
      </section>
    }
    @if (chosen()) {
      <app-sheet [title]="'awards.closing.record' | t" (closed)="chosen.set(null)">
        <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
          <app-errors [form]="form" />
          <app-field [form]="form" name="receivedOn" [label]="'awards.closing.day' | t"><input appControl type="date" dir="ltr"></app-field>
          <button class="btn go full" [appBusy]="form.busy()">{{ 'awards.closing.record' | t }}</button>
        </form>
      </app-sheet>
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Refunds {
  readonly #api = inject(Api);
  readonly grant = input.required<Grant>();
  readonly done = output<void>();
  protected readonly chosen = signal<string | null>(null);
  protected readonly form = form({ receivedOn: '' }, { receivedOn: required });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(({ receivedOn }) => this.#api.act(
      `/api/grants/${this.grant().id}/refunds/${this.chosen()}/received`, { receivedOn }, { version: this.grant().version }));
    if (!done) return;
    this.chosen.set(null);
    this.done.emit();
  }
}
