import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import type { Grant } from '../model';

/** Who did what in the latest payment: every part another person. */
@Component({
  selector: 'app-payment-people',
  imports: [DateText, T],
  template: `
    <section class="card stack tight">
      @if (latest(); as payment) {
        <h2>{{ 'awards.record.people' | t: { number: payment.instalment } }}</h2>
        <ol class="thread tight">
          @for (person of payment.people; track $index) {
            <li class="done"><p class="row"><strong>{{ 'awards.part.' + person.part | t }}</strong><bdi dir="ltr">{{ person.userName }}</bdi><span class="label"><app-date [at]="person.at" [year]="false" /></span></p></li>
          }
          @if (payment.state === 'Sent') {<li class="now"><p><strong>{{ 'awards.part.waiting' | t }}</strong></p></li>}
        </ol>
      } @else {
        <p class="label">{{ 'awards.record.noPeople' | t }}</p>
      }
    </section>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaymentPeople {
  readonly grant = input.required<Grant>();
  protected readonly latest = computed(() => this.grant().payments.at(-1));
}
