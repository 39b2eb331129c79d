import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { sentence } from '../api/sentence';
import { timeText } from '../format/dates';
import { T } from '../text/t';
import { Texts } from '../text/texts';
import type { Draft } from './draft';

/** "Saved 10:42" and its other states; always in the same place, read aloud politely. */
@Component({
  selector: 'app-saved',
  imports: [T],
  template: `
    <p class="saved" role="status">
      @switch (draft().state()) {
        @case ('saving') { {{ 'common.draft.saving' | t }} }
        @case ('typing') { {{ 'common.draft.typing' | t }} }
        @case ('saved') { {{ 'common.draft.saved' | t: { time: time() } }} }
        @case ('waiting') { {{ 'common.draft.waiting' | t }} }
        @case ('changed') { {{ 'common.draft.changed' | t }} }
        @case ('failed') { {{ 'common.draft.failed' | t: { why: why() } }} }
      }
    </p>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SavedLine {
  readonly #texts = inject(Texts);
  readonly draft = input.required<Draft>();
  protected readonly time = computed(() => {
    const at = this.draft().savedAt();
    return at ? timeText(at) : '';
  });
  protected readonly why = computed(() => {
    const problem = this.draft().problem();
    return problem ? sentence(problem, this.#texts) : '';
  });
}
