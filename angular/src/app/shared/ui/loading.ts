import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { HttpResourceRef } from '@angular/common/http';
import { Problem } from '../api/problem';
import { sentence } from '../api/sentence';
import { Texts } from '../text/texts';
import { T } from '../text/t';

/**
 * What stands in a list's place until it is there: a line while it loads, and when it failed what happened with a
 * way to try again. `<app-loading [of]="list" />` beside `@if (list.hasValue()) {…}`.
 */
@Component({
  selector: 'app-loading',
  imports: [T],
  template: `
    @if (problem(); as problem) {
      <div class="empty stack tight" role="alert">
        <p>{{ words(problem) }}</p>
        @if (problem.kind !== 'not-found' && problem.kind !== 'forbidden') {
          <button class="btn" type="button" (click)="of().reload()">{{ 'common.tryAgain' | t }}</button>
        }
      </div>
    } @else if (of().isLoading() && !of().hasValue()) {
      <p class="wait" role="status">{{ 'shared.loading' | t }}</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Loading {
  readonly #texts = inject(Texts);
  readonly of = input.required<Pick<HttpResourceRef<unknown>, 'error' | 'isLoading' | 'hasValue' | 'reload'>>();
  protected readonly problem = computed(() => asProblem(this.of().error()));

  protected words(problem: Problem): string {
    return sentence(problem, this.#texts);
  }
}

function asProblem(error: unknown): Problem | null {
  if (!error) return null;
  if (error instanceof Problem) return error;
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof Problem ? cause : new Problem('broken', 'client', '', -1);
}
