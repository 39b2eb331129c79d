import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Problem } from '../api/problem';
import { sentence } from '../api/sentence';
import { DateText } from '../format/date-text';
import { T } from '../text/t';
import { Texts } from '../text/texts';

/** Someone else changed the record: says who (a role), what and when; what was typed stays until the person reloads. */
@Component({
  selector: 'app-changed',
  imports: [DateText, T],
  template: `
    <div class="changed stack tight" role="alert">
      <h2>{{ 'common.changed.title' | t }}</h2>
      <p>{{ words() }}</p>
      @if (problem().changed; as changed) {
        <p class="label">{{ who(changed.byRoles) }} · <app-date [at]="changed.at" [time]="true" /></p>
      }
      <p>{{ 'common.changed.safe' | t }}</p>
      <button class="btn" type="button" (click)="reload.emit()">{{ 'common.changed.reload' | t }}</button>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangedNotice {
  readonly #texts = inject(Texts);
  readonly problem = input.required<Problem>();
  readonly reload = output<void>();

  /** A role, never a name; several when the person has several. */
  protected who(roles: string): string {
    return roles.split(',').map(role => this.#texts.t(`common.role.${role}`)).join(', ');
  }

  protected readonly words = computed(() => sentence(this.problem(), this.#texts));
}
