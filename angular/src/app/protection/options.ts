import { Signal, computed, inject } from '@angular/core';
import type { Option } from '../shared/form/choice';
import { Texts } from '../shared/text/texts';
import { risks } from './types';

/** How urgent, to choose from. */
export function riskOptions(): Signal<readonly Option[]> {
  const texts = inject(Texts);
  return computed(() => risks.map(value => ({ value, label: texts.t(`desk.risk.${value}`) })));
}
