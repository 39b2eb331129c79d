import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { moneyText } from '../../shared/format/amount';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { atMost } from '../../shared/form/rules';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Sheet } from '../../shared/ui/sheet';
import type { Grant } from '../model';

/** Pausing, going on and ending a grant: says what will happen, then does it. */
@Component({
  selector: 'app-act-sheet',
  imports: [Busy, ChangedNotice, Control, ErrorSummary, Field, Sheet, T],
  template: `
    <app-sheet [title]="'awards.act.' + action() | t" (closed)="closed.emit()">
      <p>{{ 'awards.act.' + action() + 'Say' | t: { amount: toCome() } }}</p>
      @if (form.problem(); as p) {@if (p.kind === 'changed') {<app-changed [problem]="p" (reload)="done.emit()" />}}
      <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
        <app-errors [form]="form" />
        @if (hasNote()) {
          <app-field [form]="form" name="note" [label]="'awards.act.note' | t" [hint]="'awards.act.noteHint' | t" [optional]="true">
            <textarea appControl rows="3"></textarea>
          </app-field>
        }
        <button class="btn full" [class.go]="action() !== 'terminate'" [class.bad]="action() === 'terminate'" [appBusy]="form.busy()">{{ 'awards.act.' + action() | t }}</button>
      </form>
    </app-sheet>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActSheet {
  readonly #api = inject(Api);
  readonly grant = input.required<Grant>();
  readonly action = input.required<string>();
  readonly done = output<void>();
  readonly closed = output<void>();
  protected readonly form = form({ note: '' }, { note: atMost(2000) });
  protected readonly hasNote = computed(() => !['resume', 'close'].includes(this.action()));
  protected readonly toCome = computed(() => moneyText(
    this.grant().instalments.filter(i => i.state === 'Scheduled' || i.state === 'Open').reduce((sum, i) => sum + i.amountMinor, 0),
    this.grant().currency));

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(({ note }) => this.#api.act(
      `/api/grants/${this.grant().id}/${this.action()}`, this.hasNote() ? { note: note || null } : {}, { version: this.grant().version }));
    if (done) this.done.emit();
  }
}
