import { ChangeDetectionStrategy, Component, OnInit, computed, effect, inject, input, output, untracked } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { Form, Rules, form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import type { Answer, Report } from '../model';

type Words = Record<string, string>;

/** What was said in a call: the team writes it down, the partner confirms it or puts it right. */
@Component({
  selector: 'app-spoken',
  imports: [Busy, ChangedNotice, Control, ErrorSummary, Field, T],
  template: `
    <form class="card stack" novalidate (submit)="send($event)">
      <h2>{{ (partner() ? 'reporting.spoken.ours' : 'reporting.spoken.title') | t }}</h2>
      <p class="label">{{ why() | t }}</p>
      @if (form.problem(); as p) {@if (p.kind === 'changed') {<app-changed [problem]="p" (reload)="form.clear(); reload.emit()" />}}
      <app-errors [form]="form" />
      @for (answer of called(); track answer.question) {
        <app-field [form]="form" [name]="'answers.' + answer.question" [label]="'reporting.q.' + answer.question + '.title' | t">
          <textarea appControl rows="4" maxlength="8000" dir="auto" data-sealed></textarea>
        </app-field>
      }
      <button class="btn go" [class.full]="partner()" [appBusy]="form.busy()">{{ (partner() ? 'reporting.spoken.confirm' : 'reporting.spoken.send') | t }}</button>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Spoken implements OnInit {
  readonly #api = inject(Api);
  readonly report = input.required<Report>();
  readonly partner = input(false);
  readonly done = output<void>();
  readonly reload = output<void>();
  protected form!: Form<Words>;
  #before: Words = {};

  protected readonly called = computed(() => this.report().answers.filter(a => a.mode === 'Spoken' || a.mode === 'CallMe'));
  protected readonly why = computed(() => {
    if (this.partner()) return 'reporting.spoken.oursWhy';
    return this.report().state === 'ToConfirm' ? 'reporting.spoken.waits' : 'reporting.spoken.why';
  });

  constructor() {
    effect(() => {
      const now = wordsOf(this.called());
      untracked(() => this.#meet(now));
    });
  }

  ngOnInit(): void {
    this.#before = wordsOf(this.called());
    const rules: Rules<Words> = Object.fromEntries(Object.keys(this.#before).map(name => [name, required]));
    this.form = form(this.#before, rules);
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
    if (sent) this.done.emit();
  }

  /** The other side wrote meanwhile: its words are shown wherever nothing was typed here, so that nobody confirms what they have not seen. */
  #meet(now: Words): void {
    for (const name of Object.keys(now)) {
      if (this.form.get(name) === this.#before[name]) this.form.set(name, now[name]!);
    }
    this.#before = now;
  }
}

function wordsOf(answers: readonly Answer[]): Words {
  return Object.fromEntries(answers.map(a => [`answers.${a.question}`, a.text ?? '']));
}
