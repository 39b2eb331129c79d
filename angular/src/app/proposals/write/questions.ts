import { ChangeDetectionStrategy, Component, computed, inject, input, model, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { draft } from '../../shared/draft/draft';
import { Saves } from '../../shared/draft/saves';
import { SavedLine } from '../../shared/draft/saved-line';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { isolated } from '../../shared/text/isolated';
import { Plural, T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import type { Proposal, Saved } from '../types';

/** All questions of a round in one list, answered in one go, saved while typing. */
@Component({
  selector: 'app-proposal-questions',
  imports: [Busy, ChangedNotice, Control, ErrorSummary, Field, Plural, SavedLine, T],
  template: `
    <h1>{{ 'proposals.rounds.count' | plural: questions().length }}</h1>
    <div class="row label"><span>{{ proposal().code }}</span><app-saved class="push" [draft]="draft" /></div>
    @if (conflict(); as problem) {<app-changed [problem]="problem" (reload)="changed.emit()" />}
    <form class="stack" novalidate autocomplete="off" (submit)="submit($event)">
      <app-errors [form]="form" />
      @for (question of questions(); track $index) {
        <app-field class="card" [form]="form" [name]="'answers[' + $index + ']'" [label]="isolated(question)"><textarea appControl rows="4" dir="auto"></textarea></app-field>
      }
      <p><button class="btn" type="button" (click)="leave()">{{ 'proposals.rounds.rewrite' | t }}</button></p>
      @if (!maySubmit()) {<p class="label">{{ 'proposals.write.leadOnly' | t }}</p>}
      @else {<div class="foot"><button class="btn go" [appBusy]="form.busy()">{{ 'proposals.rounds.send' | t }}</button></div>}
    </form>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Questions {
  readonly #api = inject(Api);
  readonly proposal = input.required<Proposal>();
  readonly version = model.required<number>();
  readonly rewrite = output<void>();
  readonly submitted = output<void>();
  readonly changed = output<void>();

  readonly #saves = new Saves(this.#api, () => `/api/proposals/${this.proposal().id}/answers`, this.version);
  protected readonly form = form<Record<string, string>>({});
  protected readonly draft = draft(this.form.values, values => this.#save(values));
  protected readonly round = computed(() => this.proposal().rounds.find(r => r.isOpen));
  protected readonly questions = computed(() => this.round()?.questions ?? []);
  protected readonly maySubmit = computed(() => this.proposal().actions.includes('submit'));
  protected readonly conflict = computed(() => {
    const problem = this.draft.problem() ?? this.form.problem();
    return problem?.kind === 'changed' ? problem : null;
  });

  /** A question may be in another language than the page: it keeps its own direction. */
  protected isolated(question: string): string {
    return isolated(question);
  }

  ngOnInit(): void {
    this.form.reset(Object.fromEntries(this.questions().map((_, i) => [`answers[${i}]`, this.round()?.answers[i] ?? ''])));
    this.draft.settle();
  }

  protected async leave(): Promise<void> {
    await this.draft.flush();
    this.rewrite.emit();
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(async () => {
      await this.draft.flush();
      const failed = this.draft.problem();
      if (failed) throw failed;
      await this.#api.act<Saved>(`/api/proposals/${this.proposal().id}/submit`, {}, { version: this.version() });
    });
    if (done) this.submitted.emit();
  }

  async #save(values: Record<string, string>): Promise<void> {
    const answers = this.questions().map((_, i) => values[`answers[${i}]`] ?? '');
    await this.#saves.put({ answers });
  }
}
