import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { places } from '../places';

/** What the donor demands of a fund's money: one line for each rule, its own words after them. */
@Component({
  selector: 'app-fund-rules',
  imports: [T],
  template: `
    <section class="stack tight">
      <h2>{{ 'funding.terms.restrictions' | t }}</h2>
      <ul>
        @for (line of lines(); track line) {<li>{{ line }}</li>}
      </ul>
      @if (text(); as words) {<p class="pre" data-sealed><bdi>{{ words }}</bdi></p>}
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FundRules {
  readonly #texts = inject(Texts);
  readonly #places = places();
  readonly keys = input.required<readonly string[]>();
  readonly text = input<string | null>(null);

  protected readonly lines = computed(() => {
    const keys = this.keys();
    const behind = (prefix: string) => keys.filter(k => k.startsWith(prefix)).map(k => k.slice(prefix.length));
    const list = (of: string[]) => of.join(this.#texts.t('funding.comma'));
    const single = keys.filter(k => !k.startsWith('without-') && !k.startsWith('in-')).map(k => this.#texts.t(`funding.rule.${k}`));
    const without = behind('without-').map(k => this.#texts.t(`funding.category.${k}`));
    const where = behind('in-').map(k => this.#places.nameOf(k));
    if (without.length) single.push(this.#texts.t('funding.terms.withoutLine', { list: list(without) }));
    if (where.length) single.push(this.#texts.t('funding.terms.placesLine', { list: list(where) }));
    return single;
  });
}
