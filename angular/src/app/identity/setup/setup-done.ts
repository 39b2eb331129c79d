import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { Schemas } from '../../shared/api/schemas';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { CodeCard } from '../code-card';

/** What is shown once: one's own name, and the code for the second administrator, which may go on paper. */
@Component({
  selector: 'app-setup-done',
  imports: [Busy, CodeCard, T],
  template: `
    <h1>{{ 'identity.setup.doneTitle' | t }}</h1>
    <p>{{ 'common.start.yourName' | t }}</p>
    <p class="fig"><bdi dir="ltr">{{ made().userName }}</bdi></p>
    <p>{{ 'common.start.remember' | t }}</p>
    <h2>{{ 'identity.setup.secondTitle' | t }}</h2>
    <p>{{ 'identity.setup.secondWhy' | t }}</p>
    <div data-prints class="stack">
      <app-code-card [invitation]="made().second" />
      <p>{{ 'identity.setup.secondWhere' | t }} <bdi dir="ltr" data-code>{{ page }}</bdi></p>
    </div>
    <p>{{ 'identity.setup.secondLost' | t }}</p>
    <p><button class="btn full" type="button" (click)="print()">{{ 'identity.paper.print' | t }}</button></p>
    <button class="btn go full" type="button" [appBusy]="busy()" (click)="enter.emit()">{{ 'identity.setup.enter' | t }}</button>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SetupDone {
  readonly made = input.required<Schemas['SetUpDto']>();
  readonly busy = input(false);
  readonly enter = output<void>();
  protected readonly page = `${window.location.origin}/start`;

  protected print(): void {
    window.print();
  }
}
