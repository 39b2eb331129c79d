import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Texts } from '../shared/text/texts';

/** The roles somebody acted with, in words. */
@Component({ selector: 'app-roles-text', template: '{{ text() }}', changeDetection: ChangeDetectionStrategy.OnPush })
export class RolesText {
  readonly #texts = inject(Texts);
  readonly roles = input.required<readonly string[]>();
  protected readonly text = computed(() => this.roles().map(role => this.#texts.t(`common.role.${role}`)).join(this.#texts.t('audit.comma')));
}
