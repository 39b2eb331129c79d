import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Api } from '../../shared/api/client';
import { keep } from '../../shared/draft/keep';
import { KeptLine } from '../../shared/draft/kept-line';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import type { Review } from '../types';

const most = 12;

/** All questions in one list: the partner is asked once, not every day. */
@Component({
  selector: 'app-return',
  imports: [Busy, Control, ErrorSummary, Field, KeptLine, T],
  template: `
    <details class="card">
      <summary>{{ 'proposals.return.title' | t }}</summary>
      <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
        <p class="label">{{ 'proposals.return.text' | t }}</p>
        <app-errors [form]="form" />
        <app-kept [kept]="kept" />
        @for (index of rows(); track index) {
          <app-field [form]="form" [name]="name(index)" [label]="'proposals.return.question' | t: { n: index + 1 }"><textarea appControl rows="2" dir="auto"></textarea></app-field>
        }
        <p class="row">@if (count() < most) {<button class="btn bare" type="button" (click)="count.update(n => n + 1)">{{ 'proposals.return.more' | t }}</button>}
          <button class="btn push" [appBusy]="form.busy()">{{ 'proposals.return.go' | t }}</button></p>
      </form>
    </details>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReturnForm {
  readonly #api = inject(Api);
  readonly review = input.required<Review>();
  readonly done = output<void>();
  protected readonly most = most;
  protected readonly count = signal(1);
  protected readonly rows = computed(() => Array.from({ length: this.count() }, (_, i) => i));
  protected readonly form = form<Record<string, string>>({});
  protected readonly kept = keep(this.form);

  ngOnInit(): void {
    const names = Array.from({ length: most }, (_, i) => this.name(i));
    this.kept.start(`return/${this.review().id}`, Object.fromEntries(names.map(name => [name, ''])));
    this.count.set(Math.max(1, names.findLastIndex(name => this.form.get(name)) + 1));
  }

  protected name(index: number): string {
    return `questions[${index}]`;
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(v => this.#api.act(
      `/api/reviews/${this.review().id}/return`,
      { questions: this.rows().map(i => v[this.name(i)] ?? '') },
      { version: this.review().version },
    ));
    if (!done) return;
    this.kept.done();
    this.done.emit();
  }
}
