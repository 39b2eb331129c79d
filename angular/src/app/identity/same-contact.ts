import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { T } from '../shared/text/t';
import { Chip } from '../shared/ui/chip';

/** Names other accounts with the same mail or phone: perhaps somebody was entered twice. */
@Component({
  selector: 'app-same-contact',
  imports: [Chip, T],
  template: `<app-chip kind="act" icon="alert">{{ 'identity.sameContact' | t }} <bdi dir="ltr">{{ others().join(', ') }}</bdi></app-chip>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SameContact {
  readonly others = input.required<readonly string[]>();
}
