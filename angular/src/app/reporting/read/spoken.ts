import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { Api } from '../../shared/api/client';
import { keep } from '../../shared/draft/keep';
import { KeptLine } from '../../shared/draft/kept-line';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { Rules, form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Answer, Report, questions } from '../model';

type Words = Record<string, string>;

/** Only the questions that were left for a call have a place in the form, and each of them needs words. */
const rules: Rules<Words> = Object.fromEntries(questions.map(q =>
  [`answers.${q}`, (value: string, all: Words) => (`answers.${q}` in all ? required(value) : null)]));

/** What was said in a call: the team writes it down, the partner confirms it or puts it right. */
@Component({
  selector: 'app-spoken',
  imports: [Busy, ChangedNotice, Control, ErrorSummary, Field, KeptLine, T],
  template: `
    <form class="card stack" novalidate autocomplete="off" (submit)="send($event)">
      <h2>{{ (partner() ? 'reporting.spoken.ours' : 'reporting.spoken.title') | t }}</h2>
      <p class="label">{{ why() | t }}</p>
      @if (form.problem(); as p) {@if (p.kind === 'changed') {<app-changed [problem]="p" (reload)="form.clear(); reload.emit()" />}}
      <app-errors [form]="form" />
      @for (answer of called(); track answer.question) {
        <app-field [form]="form" [name]="'answers.' + answer.question" [label]="'reporting.q.' + answer.question + '.title' | t">
          <textarea appControl rows="4" maxlength="8000" dir="auto" data-sealed></textarea>
        </app-field>
      }
      <app-kept [kept]="kept" />
      <button class="btn go" [class.full]="partner()" [appBusy]="form.busy()">{{ (partner() ? 'reporting.spoken.confirm' : 'reporting.spoken.send') | t }}</button>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Spoken {
  readonly #api = inject(Api);
  readonly report = input.required<Report>();
  readonly partner = input(false);
  readonly done = output<void>();
  readonly reload = output<void>();
  protected readonly form = form<Words>({}, rules);
  protected readonly kept = keep(this.form);
  #before: Words = {};

  protected readonly called = computed(() => this.report().answers.filter(a => a.mode === 'Spoken' || a.mode === 'CallMe'));
  protected readonly why = computed(() => {
    if (this.partner()) return 'reporting.spoken.oursWhy';
    return this.report().state === 'ToConfirm' ? 'reporting.spoken.waits' : 'reporting.spoken.why';
  });

  constructor() {
    // Also when the other side wrote meanwhile: its words are shown wherever nothing was typed, so that nobody confirms what they have not seen.
    effect(() => {
      const [name, now] = [`spoken/${this.report().id}`, wordsOf(this.called())];
      untracked(() => {
        this.#before = now;
        this.kept.start(name, now);
      });
    });
  }

  /** The team sends every answer; the partner only what it put right, because that becomes its own text. */
  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const sent = await this.form.send(values => {
      const answers = Object.keys(values)
        .filter(name => !this.partner() || values[name] !== this.#before[name])
        .map(name => ({ question: name.slice('answers.'.length), text: values[name] }));
      return this.#api.act(`/api/reports/${this.report().id}/${this.partner() ? 'confirm' : 'write-down'}`, { answers }, { version: this.report().version });
    });
    if (!sent) return;
    this.kept.done();
    this.done.emit();
  }
}

function wordsOf(answers: readonly Answer[]): Words {
  return Object.fromEntries(answers.map(a => [`answers.${a.question}`, a.text ?? '']));
}
