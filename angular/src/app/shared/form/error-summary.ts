import { ChangeDetectionStrategy, Component, ElementRef, afterRenderEffect, computed, inject, input, linkedSignal, untracked, viewChild } from '@angular/core';
import { sentence } from '../api/sentence';
import { T, Plural } from '../text/t';
import { Texts } from '../text/texts';
import type { AnyForm } from './form';

/**
 * Stands at the top of a form that was refused: says what happened and what is safe, leads to the fields, gets the focus.
 * A single fault is said by its field alone, which then gets the focus. `<app-errors [form]="form" />`
 */
@Component({
  selector: 'app-errors',
  imports: [T, Plural],
  template: `
    @if (form().broken() && shown()) {
      <div #box class="errors stack tight" role="alert" tabindex="-1">
        @if (words(); as words) {<h2>{{ words }}</h2>} @else {<h2>{{ 'shared.form.faults' | plural: links().length }}</h2>}
        <p>{{ safe() || ('shared.form.safe' | t) }}</p>
        @if (links().length) {
          <ul>@for (link of links(); track link.name) {<li><a [attr.href]="'#' + link.id" (click)="go($event, link.id)">{{ link.words }}</a></li>}</ul>
        }
      </div>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ErrorSummary {
  readonly #texts = inject(Texts);
  readonly form = input.required<AnyForm>();
  /** What is safe, where the usual sentence does not fit. */
  readonly safe = input('');
  readonly box = viewChild<ElementRef<HTMLElement>>('box');

  protected readonly words = computed(() => {
    const problem = this.form().problem();
    return problem ? sentence(problem, this.#texts) : '';
  });
  protected readonly links = computed(() =>
    Object.entries(this.form().faults()).map(([name, faults]) => {
      const fault = faults?.[0];
      const words = fault?.message ?? (fault?.key ? this.#texts.t(fault.key, fault.params) : '');
      const label = this.form().labelOf(name);
      return { name, id: `${this.form().id}-${name}`, words: label ? `${label}: ${words}` : words };
    }));

  /** Decided anew with each refusal only: nothing moves while the faults are put right one by one. */
  protected readonly shown = linkedSignal({ source: () => this.form().tries(), computation: () => untracked(() => !this.#saidByField()) });

  constructor() {
    let seen = 0;
    afterRenderEffect(() => {
      const tries = this.form().tries();
      const box = this.box();
      if (tries === seen) return;
      // A field that is not on the page cannot say it.
      if (!box) return void (focus(untracked(this.links)[0]?.id) ? (seen = tries) : this.shown.set(true));
      seen = tries;
      box.nativeElement.focus();
    });
  }

  protected go(event: Event, id: string): void {
    event.preventDefault();
    focus(id);
  }

  #saidByField(): boolean {
    const [only, ...others] = Object.values(this.form().faults());
    const problem = this.form().problem();
    return only?.length === 1 && !others.length && (!problem || problem.code === 'invalid' || problem.title === only[0]?.message);
  }
}

function focus(id = ''): boolean {
  const field = document.getElementById(id);
  const target = field?.matches('fieldset') ? field.querySelector('input') : field;
  target?.focus();
  return !!target;
}
