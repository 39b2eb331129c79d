import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';
import type { BankCheck } from '../types';

/** What is known of a bank, with the day it was found out: what nobody has checked, or long ago, is said and stops nothing. */
@Component({
  selector: 'app-bank-standing',
  imports: [Chip, DateText, T],
  template: `
    @if (check(); as it) {
      <p class="row"><app-chip [kind]="look().kind" [icon]="look().icon">{{ 'banks.standing.' + it.standing | t }}@if (it.restrictedCurrencies.length) {<span>&nbsp;·&ngsp;</span><bdi dir="ltr">{{ it.restrictedCurrencies.join(' · ') }}</bdi>}</app-chip>
        <span class="label"><span>{{ 'banks.checkedOn' | t }}</span>&ngsp;<app-date [at]="it.checkedOn" /><span>&nbsp;·&ngsp;</span><bdi dir="ltr">{{ it.recordedBy }}</bdi></span></p>
      @if (it.isOld) {<p class="note" role="note">{{ 'banks.old' | t }}</p>}
    } @else {<p class="note" role="note">{{ 'banks.never' | t }}</p>}
  `,
  host: { class: 'stack tight' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Standing {
  readonly check = input.required<BankCheck | null>();
  protected readonly look = computed(() => {
    switch (this.check()?.standing) {
      case 'open': return { kind: 'ok', icon: 'check' } as const;
      case 'restricted': return { kind: 'act', icon: 'alert' } as const;
      default: return { kind: 'bad', icon: 'stop' } as const;
    }
  });
}
