import { ChangeDetectionStrategy, Component } from '@angular/core';

/** Says what would be here and how to make the first one. Put a sentence in `<p>` and, if there is one, the act. */
@Component({
  selector: 'app-empty',
  template: '<div class="empty stack tight"><ng-content /></div>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Empty {}
