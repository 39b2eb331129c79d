import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { atMost, required } from '../../shared/form/rules';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Chip } from '../../shared/ui/chip';
import { Sheet } from '../../shared/ui/sheet';
import type { Condition, Grant } from '../model';

/** What flexible instalments wait for: met, or let go with a reason. */
@Component({
  selector: 'app-conditions',
  imports: [Busy, ChangedNotice, Chip, Control, ErrorSummary, Field, Sheet, T],
  template: `
    @if (grant().conditions.length) {
      <section class="card stack tight">
        <h2>{{ 'awards.condition.title' | t }}</h2>
        @for (condition of grant().conditions; track condition.id) {
          <div class="stack tight">
            <p class="row"><span>{{ 'awards.condition.of' | t: { n: condition.instalment } }} {{ 'awards.condition.kind.' + condition.kind | t }}</span>
              <app-chip class="push" [kind]="condition.state === 'Open' ? 'act' : 'ok'" [icon]="condition.state === 'Open' ? 'clock' : 'check'">{{ 'awards.condition.state.' + condition.state | t }}</app-chip></p>
            @if (condition.note; as note) {<p class="pre label" dir="auto" data-sealed>{{ note }}</p>}
            @if (condition.actions.length) {
              <p class="row">@for (action of condition.actions; track action) {<button class="btn" type="button" (click)="open(condition, action)">{{ 'awards.condition.act.' + action | t }}</button>}</p>
            }
          </div>
        }
      </section>
    }
    @if (chosen(); as it) {
      <app-sheet [title]="'awards.condition.act.' + it.action | t" (closed)="chosen.set(null)">
        <p>{{ 'awards.condition.say.' + it.action | t }}</p>
        @if (form.problem(); as p) {@if (p.kind === 'changed') {<app-changed [problem]="p" (reload)="done.emit()" />}}
        <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
          <app-errors [form]="form" />
          <app-field [form]="form" name="note" [label]="'awards.condition.note.' + it.action | t" [optional]="it.action === 'meet'"><textarea appControl rows="3" dir="auto"></textarea></app-field>
          <button class="btn go full" [appBusy]="form.busy()">{{ 'awards.condition.act.' + it.action | t }}</button>
        </form>
      </app-sheet>
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Conditions {
  readonly #api = inject(Api);
  readonly grant = input.required<Grant>();
  readonly done = output<void>();
  protected readonly chosen = signal<{ id: string; action: string } | null>(null);
  protected readonly form = form({ note: '' }, { note: value => (this.chosen()?.action === 'waive' ? (required(value) ?? atMost(4000)(value)) : atMost(4000)(value)) });

  protected open(condition: Condition, action: string): void {
    this.form.reset({ note: '' });
    this.chosen.set({ id: condition.id, action });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { id, action } = this.chosen()!;
    const done = await this.form.send(({ note }) => this.#api.act(
      `/api/grants/${this.grant().id}/conditions/${id}/${action}`, { note: note || null }, { version: this.grant().version }));
    if (!done) return;
    this.chosen.set(null);
    this.done.emit();
  }
}
