import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Text as people wrote it, line breaks kept, direction from its own letters. */
@Component({
  selector: 'app-long-text',
  template: '<p class="pre" dir="auto">{{ text() }}</p>',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LongText {
  readonly text = input.required<string>();
}
