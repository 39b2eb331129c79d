import { ChangeDetectionStrategy, Component, computed, inject, input, model, output, signal } from '@angular/core';
import { Api } from '../../shared/api/client';
import { draft } from '../../shared/draft/draft';
import { Saves } from '../../shared/draft/saves';
import { SavedLine } from '../../shared/draft/saved-line';
import { form } from '../../shared/form/form';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Icon } from '../../shared/ui/icon';
import { Thread } from '../../shared/ui/thread';
import type { Proposal, Saved } from '../types';
import { AmountsStep } from './amounts-step';
import { BudgetStep } from './budget-step';
import { CheckStep } from './check-step';
import { Values, toContent, toValues } from './content';
import { StepFaults } from './faults';
import { SectionStep } from './section-step';
import type { SectionKey } from '../types';
import { Step, firstOpen, stepsOf } from './steps';

/** One section per screen, saved while typing, read back at the end. */
@Component({
  selector: 'app-proposal-wizard',
  imports: [AmountsStep, BudgetStep, Busy, ChangedNotice, CheckStep, Icon, SavedLine, SectionStep, StepFaults, T, Thread],
  template: `
    <div>
      <app-thread [done]="index()" [of]="parts()" />
      <div class="row label"><span>{{ step() === 'check' ? ('proposals.write.last' | t) : ('proposals.write.step' | t: { n: index() + 1, of: parts() }) }}</span><app-saved class="push" [draft]="draft" /></div>
    </div>
    @if (conflict(); as problem) {<app-changed [problem]="problem" (reload)="changed.emit()" />}
    @switch (step()) {
      @case ('amounts') {
        @if (flexible()) {<h1>{{ 'proposals.budget.title' | t }}</h1><app-budget-step [form]="form" />}
        @else {<h1>{{ 'proposals.amounts.title' | t }}</h1><app-amounts-step [form]="form" />}
      }
      @case ('check') {
        <h1>{{ 'proposals.write.checkTitle' | t }}</h1>
        <app-step-faults [form]="form" (go)="go($event)" />
        <app-check-step [form]="form" (go)="go($event)" />
        @if (!maySubmit()) {<p class="note"><app-icon name="lock" /><span>{{ 'proposals.write.leadOnly' | t }}</span></p>}
        @else if (!answering()) {<p class="label">{{ 'proposals.write.whatNext' | t }}</p>}
      }
      @default {<h1>{{ 'proposals.section.' + step() + '.title' | t }}</h1><app-section-step [form]="form" [section]="section()" />}
    }
    <div class="foot">
      @if (index() > 0) {<button class="btn" type="button" (click)="move(-1)"><app-icon name="back" />{{ 'common.back' | t }}</button>}
      @else if (answering()) {<button class="btn" type="button" (click)="leave()"><app-icon name="back" />{{ 'proposals.rounds.back' | t }}</button>}
      @if (step() !== 'check') {<button class="btn go" type="button" (click)="move(1)">{{ 'proposals.write.next' | t }}<app-icon name="next" /></button>}
      @else if (answering()) {<button class="btn go" type="button" (click)="leave()">{{ 'proposals.rounds.back' | t }}</button>}
      @else if (maySubmit()) {<button class="btn go" type="button" [appBusy]="form.busy()" (click)="submit()">{{ 'proposals.write.submit' | t }}</button>}
    </div>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Wizard {
  readonly #api = inject(Api);
  readonly proposal = input.required<Proposal>();
  readonly version = model.required<number>();
  /** True while answering questions: submitting is on the page of the questions. */
  readonly answering = input(false);
  readonly left = output<void>();
  readonly submitted = output<void>();
  readonly changed = output<void>();

  readonly #saves = new Saves(this.#api, () => `/api/proposals/${this.proposal().id}/draft`, this.version);
  protected readonly flexible = computed(() => this.proposal().type === 'flexible');
  readonly #steps = computed(() => stepsOf(this.flexible() ? 'lines' : 'lump'));
  /** Reading it once more is no part of its own: home counts so, too. */
  protected readonly parts = computed(() => this.#steps().length - 1);
  protected readonly index = signal(0);
  protected readonly step = computed<Step>(() => this.#steps()[this.index()]!);
  protected readonly section = computed(() => this.step() as SectionKey);
  protected readonly form = form<Values>(toValues({ mode: 'lump', years: [], withheld: [], budget: [] }));
  protected readonly draft = draft(this.form.values, values => this.#save(values));
  protected readonly maySubmit = computed(() => this.proposal().actions.includes('submit'));
  protected readonly conflict = computed(() => {
    const problem = this.draft.problem() ?? this.form.problem();
    return problem?.kind === 'changed' ? problem : null;
  });

  ngOnInit(): void {
    this.form.reset(toValues(this.proposal().content));
    if (!this.answering()) this.index.set(this.#steps().indexOf(firstOpen(this.form.values())));
    this.draft.settle();
  }

  protected move(by: number): void {
    this.index.update(i => Math.min(this.#steps().length - 1, Math.max(0, i + by)));
    scrollTo({ top: 0 });
  }

  protected go(step: Step): void {
    this.index.set(this.#steps().indexOf(step));
    scrollTo({ top: 0 });
  }

  /** What was typed is saved before the page of the questions loads the proposal again. */
  protected async leave(): Promise<void> {
    await this.draft.flush();
    this.left.emit();
  }

  protected async submit(): Promise<void> {
    const done = await this.form.send(async () => {
      await this.draft.flush();
      const failed = this.draft.problem();
      if (failed) throw failed;
      await this.#api.act<Saved>(`/api/proposals/${this.proposal().id}/submit`, {}, { version: this.version() });
    });
    if (done) this.submitted.emit();
    else scrollTo({ top: 0 });
  }

  async #save(values: Values): Promise<void> {
    await this.#saves.put(toContent(values));
  }
}
