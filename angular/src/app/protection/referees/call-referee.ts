import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { keep } from '../../shared/draft/keep';
import { KeptLine } from '../../shared/draft/kept-line';
import { Choice } from '../../shared/form/choice';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { atMost } from '../../shared/form/rules';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Sheet } from '../../shared/ui/sheet';
import { answerOptions, answerRules, noAnswers } from './answers';
import { longestNote } from './types';

const empty = { ...noAnswers, note: '' };

/** Writes down what somebody answered by voice. */
@Component({
  selector: 'app-call-referee',
  imports: [Busy, Choice, Control, ErrorSummary, Field, KeptLine, Sheet, T],
  template: `
    <app-sheet [title]="'desk.referees.call' | t" (closed)="closed.emit()">
      <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
        <app-errors [form]="form" />
        <app-kept [kept]="kept" />
        <p>{{ 'desk.referees.callWhy' | t }}</p>
        <app-choice [form]="form" name="knows" [legend]="'answer.knows.title' | t" [options]="options().knows" />
        <app-choice [form]="form" name="told" [legend]="'answer.told.title' | t" [options]="options().told" />
        <app-choice [form]="form" name="urgent" [legend]="'answer.urgent.title' | t" [options]="options().urgent" />
        <app-field [form]="form" name="note" [label]="'desk.referees.note' | t" [hint]="'desk.referees.noteHint' | t" [optional]="true">
          <textarea appControl rows="2" dir="auto" [attr.maxlength]="longest"></textarea>
        </app-field>
        <p><button class="btn go" [appBusy]="form.busy()">{{ 'desk.referees.record' | t }}</button></p>
      </form>
    </app-sheet>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CallReferee {
  readonly #api = inject(Api);
  readonly id = input.required<string>();
  readonly done = output<void>();
  readonly closed = output<void>();
  protected readonly longest = longestNote;
  protected readonly options = answerOptions();
  protected readonly form = form(empty, { ...answerRules, note: atMost(longestNote) });
  protected readonly kept = keep(this.form);

  ngOnInit(): void {
    this.kept.start(`desk/${this.id()}/call`, empty);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(v => this.#api.act(`/api/desk/items/${this.id()}/referees/calls`, { ...v, note: v.note.trim() }));
    if (!done) return;
    this.kept.done();
    this.done.emit();
  }
}
