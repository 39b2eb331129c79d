import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';
import type { SharedAccount } from '../types';

/** Says where else an account is on file: the other partner's code and what the account is there, never a name, never the account. */
@Component({
  selector: 'app-shared-with',
  imports: [Chip, T],
  template: `
    @if (accounts().length) {
      <div class="changed stack tight" role="note">
        <p><app-chip kind="act" icon="alert">{{ 'payments.shared.title' | t }}</app-chip></p>
        <ul>
          @for (other of accounts(); track $index) {
            <li>@if (other.partnerCode) {<bdi dir="ltr">{{ other.partnerCode }}</bdi>} @else {<span>{{ 'payments.shared.unnamed' | t }}</span>}<span> · </span><span>{{ 'payments.shared.state.' + other.state | t }}</span></li>
          }
        </ul>
        <p class="label">{{ 'payments.shared.' + says() | t }}</p>
      </div>
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SharedWith {
  readonly accounts = input.required<readonly SharedAccount[]>();
  /** What whoever reads it can do about it. */
  readonly says = input<'ask' | 'given' | 'look'>('look');
}
