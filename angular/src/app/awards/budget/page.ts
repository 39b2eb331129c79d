import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { T } from '../../shared/text/t';
import { Loading } from '../../shared/ui/loading';
import type { Budget, Moved } from '../model';
import { BudgetLines } from './lines';
import { BudgetMove } from './move';
import { BudgetSpent } from './spent';

/** Partner: our budget, what was moved and spent, and moving more. */
@Component({
  selector: 'app-our-budget',
  imports: [BudgetLines, BudgetMove, BudgetSpent, Loading, T],
  template: `
    @if (budget(); as b) {
      <p class="label"><bdi dir="ltr">{{ b.code }}</bdi></p>
      <h1>{{ 'awards.budget.ours' | t }}</h1>
      @if (outcome(); as said) {<p class="note" role="status"><span>{{ 'awards.budget.done.' + said | t }}</span></p>}
      <app-budget-lines [budget]="b" />
      @if (b.requestWaits) {<p class="note"><span>{{ 'awards.budget.waits' | t }}</span></p>}
      @if (b.actions.includes('move')) {<app-budget-move [budget]="b" (done)="moved($event)" />}
      @if (b.actions.includes('spend')) {<app-budget-spent [budget]="b" (done)="record.reload()" />}
    }
    <app-loading [of]="record" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OurBudget {
  readonly #router = inject(Router);
  readonly id = input.required<string>();
  protected readonly record = httpResource<Budget>(() => `/api/grants/${this.id()}/budget`);
  protected readonly budget = computed(() => (this.record.hasValue() && !this.record.isLoading() ? this.record.value() : null));
  protected readonly outcome = signal<string | null>(null);

  protected moved(moved: Moved | null): void {
    if (moved?.amendmentId) void this.#router.navigate(['/changes', moved.amendmentId]);
    this.outcome.set(moved?.outcome ?? null);
    this.record.reload();
  }
}
