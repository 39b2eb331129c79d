import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { IconName, icons, pointing } from './icons';

/** `<app-icon name="clock" />`. Never alone: a word stands beside it. */
@Component({
  selector: 'app-icon',
  template: '<svg class="i" [class.flip]="points()" viewBox="0 0 24 24" aria-hidden="true"><path [attr.d]="path()" /></svg>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => icons[this.name()]);
  protected readonly points = computed(() => pointing.has(this.name()));
}
