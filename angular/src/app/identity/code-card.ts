import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { DateText } from '../shared/format/date-text';
import { T } from '../shared/text/t';
import type { Invitation } from './account';

/** User name and code, once. How to hand them over stands beside them, because that is where it goes wrong. */
@Component({
  selector: 'app-code-card',
  imports: [DateText, T],
  template: `
    <div class="card stack tight" role="status">
      <p class="label">{{ 'identity.code.userName' | t }}</p>
      <p class="fig"><bdi dir="ltr">{{ invitation().userName }}</bdi></p>
      <p class="label">{{ 'identity.code.code' | t }}</p>
      <p class="fig"><bdi dir="ltr">{{ invitation().code }}</bdi></p>
      <p class="label">{{ 'identity.code.until' | t }} <app-date [at]="invitation().expiresAt" [time]="true" /></p>
    </div>
    <p>{{ 'identity.code.once' | t }}</p>
    <p>{{ 'identity.code.how' | t }}</p>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CodeCard {
  readonly invitation = input.required<Invitation>();
}
