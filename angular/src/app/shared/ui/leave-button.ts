import { ChangeDetectionStrategy, Component } from '@angular/core';
import { leave } from '../session/leave';
import { T } from '../text/t';
import { Icon } from './icon';

/** Same corner on every page and in every dialog. Ink, not red: it must not look like an alarm. */
@Component({
  selector: 'app-leave',
  imports: [Icon, T],
  template: `<button class="leave" type="button" (click)="leave()"><app-icon name="leave" />{{ 'shared.leave' | t }}</button>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeaveButton {
  protected readonly leave = leave;
}
