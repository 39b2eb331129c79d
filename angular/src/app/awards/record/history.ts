import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import type { GrantStep } from '../model';

/** What happened, newest first. */
@Component({
  selector: 'app-grant-history',
  imports: [DateText, T],
  template: `
    <details open>
      <summary>{{ 'awards.record.history' | t }}</summary>
      <dl class="kv label">
        @for (step of steps(); track $index) {
          <dt><app-date [at]="step.at" /></dt>
          <dd class="row">
            <span>{{ 'awards.step.' + step.act | t }}</span>
            @if (step.instalment) {<span>{{ 'awards.record.instalment' | t: { number: step.instalment } }}</span>}
            @if (step.userName; as name) {<bdi dir="ltr">{{ name }}</bdi>}
          </dd>
        }
      </dl>
    </details>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HistoryLines {
  readonly steps = input.required<readonly GrantStep[]>();
}
