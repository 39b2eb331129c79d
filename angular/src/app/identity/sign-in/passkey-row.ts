import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import type { Passkey } from './factors';

/** One passkey: what its owner calls it, since when, and when it was last used. */
@Component({
  selector: 'app-passkey-row',
  imports: [Busy, DateText, T],
  template: `
    <div class="row">
      <div class="stack tight">
        <b><bdi dir="auto" data-sealed>{{ name() }}</bdi></b>
        <span class="label">{{ 'identity.factors.added' | t }} <app-date [at]="passkey().createdAt" [year]="true" /></span>
        <span class="label">
          @if (passkey().lastUsedAt; as at) { {{ 'identity.factors.used' | t }} <app-date [at]="at" [time]="true" />}
          @else { {{ 'identity.factors.never' | t }}}
        </span>
      </div>
      <button class="btn bare push" type="button" [appBusy]="busy()" [attr.aria-label]="'identity.factors.removeWhich' | t: { name: name() }"
        (click)="remove.emit()">{{ 'identity.factors.remove' | t }}</button>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasskeyRow {
  readonly #texts = inject(Texts);
  readonly passkey = input.required<Passkey>();
  readonly busy = input(false);
  readonly remove = output<void>();
  protected readonly name = computed(() => this.passkey().name || this.#texts.t('identity.factors.unnamed'));
}
