import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Choice } from '../../shared/form/choice';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';

/** The declaration that comes before anything is read. */
@Component({
  selector: 'app-declare',
  imports: [Busy, Choice, Control, ErrorSummary, Field, T],
  template: `
    <form class="card stack narrow" novalidate autocomplete="off" (submit)="send($event)">
      <h2>{{ 'proposals.declare.title' | t }}</h2>
      <p>{{ 'proposals.declare.text' | t }}</p>
      <app-errors [form]="form" />
      <app-choice [form]="form" name="answer" [legend]="'proposals.declare.legend' | t" [options]="options()" [wide]="true" />
      @if (form.get('answer') === 'yes') {
        <app-field [form]="form" name="note" [label]="'proposals.declare.note' | t" [optional]="true"><textarea appControl rows="3" dir="auto"></textarea></app-field>
        <p class="note">{{ 'proposals.declare.bars' | t }}</p>
      }
      <button class="btn go" [appBusy]="form.busy()">{{ 'proposals.declare.go' | t }}</button>
    </form>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Declare {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly id = input.required<string>();
  readonly done = output<void>();
  protected readonly form = form({ answer: '', note: '' }, { answer: required });
  protected readonly options = computed(() => [
    { value: 'no', label: this.#texts.t('proposals.declare.none') },
    { value: 'yes', label: this.#texts.t('proposals.declare.some') },
  ]);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(v =>
      this.#api.act(`/api/reviews/${this.id()}/declaration`, { hasConflict: v.answer === 'yes', note: v.answer === 'yes' ? v.note : null }));
    if (done) this.done.emit();
  }
}
