import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { T } from '../../shared/text/t';
import type { Decision } from '../types';
import { LongText } from './long-text';

/** What was decided, by whom, when, and the fingerprint of the text that was decided on. */
@Component({
  selector: 'app-decided',
  imports: [DateText, LongText, Money, T],
  template: `
    <section class="card stack tight">
      <h2>{{ 'proposals.outcome.' + decision().outcome | t }}</h2>
      @if (decision().outcome !== 'declined') {<p class="fig"><app-money [minor]="decision().approvedMinor" [currency]="currency()" /></p>}
      @if (decision().note; as note) {<app-long-text [text]="note" />}
      <p class="label"><bdi dir="ltr">{{ decision().by }}</bdi> · <app-date [at]="decision().at" [time]="true" /></p>
      <details><summary>{{ 'proposals.outcome.proof' | t }}</summary><p class="label">{{ 'proposals.outcome.proofText' | t }}</p><p class="label"><code dir="ltr">{{ decision().hash }}</code></p>
        <pre dir="ltr" tabindex="0">{{ decision().text }}</pre></details>
    </section>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecidedCard {
  readonly decision = input.required<Decision>();
  readonly currency = input.required<string>();
}
