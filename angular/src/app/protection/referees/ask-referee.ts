import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Api } from '../../shared/api/client';
import { keep } from '../../shared/draft/keep';
import { KeptLine } from '../../shared/draft/kept-line';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { atMost } from '../../shared/form/rules';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { Sheet } from '../../shared/ui/sheet';
import { moment } from '../moment';
import { Asked, longestNote } from './types';

/** Makes a code for somebody and shows it this once, with what to say beside it. */
@Component({
  selector: 'app-ask-referee',
  imports: [Busy, Control, ErrorSummary, Field, KeptLine, Sheet, T],
  template: `
    <app-sheet [title]="(made() ? 'desk.referees.tell' : 'desk.referees.ask') | t" (closed)="closed.emit()">
      @if (made(); as it) {
        <div class="stack" role="status">
          @if (it.code && it.validUntil) {
            <p class="fig code"><bdi dir="ltr">{{ it.code }}</bdi></p>
            <p>{{ 'desk.referees.how' | t: { time: when(it.validUntil) } }}</p>
            <p class="label">{{ 'desk.referees.where' | t }}&ngsp;<bdi dir="ltr">{{ where }}</bdi></p>
          } @else {<p>{{ 'desk.referees.noCode' | t }}</p>}
          <p><button class="btn" type="button" (click)="closed.emit()">{{ 'desk.referees.told' | t }}</button></p>
        </div>
      } @else {
        <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
          <app-errors [form]="form" />
          <app-kept [kept]="kept" />
          <p>{{ 'desk.referees.askWhy' | t }}</p>
          <app-field [form]="form" name="note" [label]="'desk.referees.note' | t" [hint]="'desk.referees.noteHint' | t" [optional]="true">
            <textarea appControl rows="2" dir="auto" [attr.maxlength]="longest"></textarea>
          </app-field>
          <p><button class="btn go" [appBusy]="form.busy()">{{ 'desk.referees.make' | t }}</button></p>
        </form>
      }
    </app-sheet>
  `,
  styles: '.code { font-size: 2.5rem; letter-spacing: 0.08em; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AskReferee {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly id = input.required<string>();
  readonly done = output<void>();
  readonly closed = output<void>();
  protected readonly longest = longestNote;
  protected readonly where = `${location.host}/answer`;
  protected readonly made = signal<Partial<Asked> | null>(null);
  protected readonly form = form({ note: '' }, { note: atMost(longestNote) });
  protected readonly kept = keep(this.form);

  ngOnInit(): void {
    this.kept.start(`desk/${this.id()}/ask`, { note: '' });
  }

  protected when(at: string): string {
    return moment(at, this.#texts);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    // A second try after a cut line is told only which one the first made: the code is shown once.
    const done = await this.form.send(async v => this.made.set(await this.#api.act<Partial<Asked>>(`/api/desk/items/${this.id()}/referees`, { note: v.note.trim() })));
    if (!done) return;
    this.kept.done();
    this.done.emit();
  }
}
