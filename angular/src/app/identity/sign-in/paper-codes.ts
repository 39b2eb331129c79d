import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { T } from '../../shared/text/t';

/** Ten codes for the day on which phone or key are gone. Shown once; the printed page carries nothing else. */
@Component({
  selector: 'app-paper-codes',
  imports: [T],
  template: `
    <h2>{{ 'identity.paper.title' | t }}</h2>
    <p>{{ 'identity.paper.why' | t }}</p>
    <ol class="card stack tight" dir="ltr" data-prints>
      @for (code of codes(); track code) {<li><bdi class="fig" data-code>{{ code }}</bdi></li>}
    </ol>
    <p class="noprint">{{ 'identity.paper.where' | t }}</p>
    <p class="row noprint">
      <button class="btn" type="button" (click)="print()">{{ 'identity.paper.print' | t }}</button>
      <button class="btn go push" type="button" (click)="kept.emit()">{{ 'identity.paper.kept' | t }}</button>
    </p>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaperCodesCard {
  readonly codes = input.required<readonly string[]>();
  readonly kept = output<void>();

  protected print(): void {
    window.print();
  }
}
