import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Desk } from '../shared/ui/desk';
import { staffMenu } from './menu';

/** Desk first: what needs me, then the modules I may use. */
@Component({
  selector: 'app-staff',
  imports: [Desk],
  template: '<app-desk [items]="menu" />',
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Staff {
  protected readonly menu = staffMenu;
}
