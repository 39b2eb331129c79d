import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

export type Knot = 'done' | 'now' | 'next' | 'stop';

/**
 * Progress as a row of knots (five questions, two answered). A picture only: the words beside it say the same.
 * Threads with content are written as `<ol class="thread"><li class="done|now|stop">`.
 */
@Component({
  selector: 'app-thread',
  template: `<ol class="thread small" aria-hidden="true">@for (knot of knots(); track $index) {<li [class]="knot"></li>}</ol>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Thread {
  readonly done = input.required<number>();
  readonly of = input.required<number>();
  protected readonly knots = computed<Knot[]>(() =>
    Array.from({ length: this.of() }, (_, i) => (i < this.done() ? 'done' : i === this.done() ? 'now' : 'next')));
}
