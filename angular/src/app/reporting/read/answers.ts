import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { T } from '../../shared/text/t';
import { Icon } from '../../shared/ui/icon';
import type { AnswerMode, Question } from '../model';

export interface ShownAnswer {
  readonly question: Question; readonly mode: AnswerMode | null; readonly text: string | null;
  readonly isWithheld?: boolean; readonly isKept?: boolean;
}

/** The five answers as they are read. What is kept with the team says so plainly. */
@Component({
  selector: 'app-answers',
  imports: [Icon, T],
  template: `
    @for (a of answers(); track a.question) {
      <section class="stack tight">
        <h2>{{ 'reporting.q.' + a.question + '.title' | t }}</h2>
        @if (a.isKept) {
          <p class="label line"><app-icon name="lock" />{{ 'reporting.read.kept' | t }}</p>
        } @else if (a.mode === 'AsPlanned') {
          <p>{{ 'reporting.read.asPlanned' | t }}</p>
        } @else if (a.mode === 'CallMe') {
          <p class="line"><app-icon name="phone" />{{ 'reporting.read.callMe' | t }}</p>
        } @else if (a.text) {
          <p class="pre" dir="auto" data-sealed>{{ a.text }}</p>
          @if (a.mode === 'Spoken') {<p class="label line"><app-icon name="phone" />{{ 'reporting.read.spoken' | t }}</p>}
        } @else {
          <p class="label">{{ 'reporting.read.nothing' | t }}</p>
        }
        @if (a.isWithheld) {<p class="label line"><app-icon name="lock" />{{ 'reporting.write.withheld' | t }}</p>}
      </section>
    }
  `,
  host: { class: 'stack', 'data-prints': '' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Answers {
  readonly answers = input.required<readonly ShownAnswer[]>();
}
