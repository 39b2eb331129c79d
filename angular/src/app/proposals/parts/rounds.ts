import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import type { Round } from '../types';
import { LongText } from './long-text';

/** Questions that were asked, each with its answer. */
@Component({
  selector: 'app-rounds',
  imports: [DateText, LongText, T],
  template: `
    @for (round of rounds(); track round.number) {
      <section class="stack tight">
        <h3>{{ 'proposals.rounds.title' | t: { n: round.number } }} <span class="label"><app-date [at]="round.returnedAt" /></span></h3>
        <ol class="thread tight">
          @for (question of round.questions; track $index) {
            <li [class.done]="round.answers[$index]">
              <p dir="auto"><strong>{{ question }}</strong></p>
              @if (round.answers[$index]; as answer) {<app-long-text [text]="answer" />} @else {<p class="label">{{ 'proposals.rounds.open' | t }}</p>}
            </li>
          }
        </ol>
      </section>
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Rounds {
  readonly rounds = input.required<readonly Round[]>();
}
