import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';
import type { Risk } from '../types';

/** What could go wrong, how near it is, and what is done about it. */
@Component({
  selector: 'app-risk-list',
  imports: [Chip, T],
  template: `
    @if (risks().length) {
      <table><caption>{{ 'proposals.risk.title' | t }}</caption><tbody>
        @for (risk of risks(); track risk.key) {
          <tr><th scope="row">{{ 'proposals.risk.' + risk.key | t }}@if (risk.note; as note) {<br><span class="label" dir="auto">{{ note }}</span>}</th>
            <td class="end"><app-chip [kind]="risk.level === 'watched' ? 'bad' : ''" icon="alert">{{ 'proposals.level.' + risk.level | t }}</app-chip></td></tr>
        }
      </tbody></table>
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RiskList {
  readonly risks = input.required<readonly Risk[]>();
}
