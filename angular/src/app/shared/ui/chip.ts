import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from './icon';
import { IconName } from './icons';

/** A state: colour, icon and word together. `<app-chip kind="act" icon="clock">word</app-chip>` */
@Component({
  selector: 'app-chip',
  imports: [Icon],
  template: '<span class="chip" [class]="kind()"><app-icon [name]="icon()" /><span><ng-content /></span></span>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Chip {
  readonly kind = input<'' | 'act' | 'ok' | 'bad'>('');
  readonly icon = input.required<IconName>();
}
