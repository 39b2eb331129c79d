import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { Schemas } from '../../shared/api/schemas';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { Chip } from '../../shared/ui/chip';

/** One place where the person is signed in, in the words they would use. */
@Component({
  selector: 'app-device-row',
  imports: [Busy, Chip, DateText, T],
  template: `
    <div class="row">
      <div class="stack tight">
        <p class="row"><b>{{ name() }}</b>@if (device().isThis) {<app-chip kind="ok" icon="check">{{ 'identity.devices.here' | t }}</app-chip>}</p>
        <p class="label">{{ 'identity.devices.since' | t }} <app-date [at]="device().createdAt" [time]="true" /></p>
        <p class="label">{{ 'identity.devices.seen' | t }} <app-date [at]="device().lastSeenAt" [time]="true" /></p>
      </div>
      @if (!device().isThis) {
        <button class="btn push" type="button" [appBusy]="busy()" [attr.aria-label]="'identity.devices.endWhich' | t: { name: name() }"
          (click)="end.emit()">{{ 'identity.devices.end' | t }}</button>
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeviceRow {
  readonly #texts = inject(Texts);
  readonly device = input.required<Schemas['OpenSessionDto']>();
  readonly busy = input(false);
  readonly end = output<void>();
  protected readonly name = computed(() => this.#texts.t(`identity.devices.kind.${this.device().device}`));
}
