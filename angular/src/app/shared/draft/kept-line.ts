import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { T } from '../text/t';
import type { Kept } from './keep';

/** Says that the form shows what was typed before, and leads back to what is saved. */
@Component({
  selector: 'app-kept',
  imports: [T],
  template: `
    @if (kept().isBack()) {
      <p class="note row" role="status"><span>{{ 'common.draft.back' | t }}</span>
        <button class="btn bare push" type="button" (click)="kept().again()">{{ 'common.draft.again' | t }}</button></p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KeptLine {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly kept = input.required<Kept<any>>();
}
