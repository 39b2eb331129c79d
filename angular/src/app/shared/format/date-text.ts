import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Texts } from '../text/texts';
import { dateText, timeText } from './dates';

/** `<app-date [at]="dueOn" />`; `[year]="false"` where the year is plain, `[time]="true"` to add the clock. */
@Component({
  selector: 'app-date',
  template: '<time [attr.datetime]="at()"><bdi>{{ text() }}</bdi></time>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DateText {
  readonly #texts = inject(Texts);
  readonly at = input.required<string>();
  readonly year = input(true);
  readonly time = input(false);

  protected readonly text = computed(() => {
    const day = dateText(this.at(), this.#texts.language(), this.year());
    return this.time() ? `${day} \u2066${timeText(this.at())}\u2069` : day;
  });
}
