import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import type { Person } from '../types';

/** The thread of people behind a payment: each knot one person's part, and when. */
@Component({
  selector: 'app-order-people',
  imports: [DateText, T],
  template: `
    <ol class="thread">@for (person of people(); track $index) {
      <li [class]="person.isVoid || person.part === 'failed' || person.part === 'missing' || person.part === 'unsure' ? 'stop' : 'done'">
        <p>{{ 'payments.part.' + person.part | t }}<span> · </span><strong><bdi dir="ltr">{{ person.userName }}</bdi></strong></p>
        <p class="label"><app-date [at]="person.at" [time]="true" />@if (person.isVoid) {<span> · {{ 'payments.void' | t }}</span>}</p>
      </li>
    }</ol>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class People {
  readonly people = input.required<readonly Person[]>();
}
