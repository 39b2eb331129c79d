import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { dateText } from '../../shared/format/dates';
import { Texts } from '../../shared/text/texts';

/** "15 April 2026 to 14 October 2026", in words, because a dash between numbers reads two ways. */
@Component({
  selector: 'app-period',
  template: '{{ text() }}',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Period {
  readonly #texts = inject(Texts);
  readonly from = input.required<string>();
  readonly until = input.required<string>();
  protected readonly text = computed(() => {
    const language = this.#texts.language();
    return this.#texts.t('reporting.read.period', { from: dateText(this.from(), language), until: dateText(this.until(), language) });
  });
}
