import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { amountText } from '../../shared/format/amount';
import { DateText } from '../../shared/format/date-text';
import type { Form } from '../../shared/form/form';
import { T } from '../../shared/text/t';
import { LongText } from '../parts/long-text';
import { sections } from '../types';
import { Values, keepName, totalText, yearMinor } from './content';
import type { Step } from './steps';

/** Everything read back before it goes, each part with a way to change it. */
@Component({
  selector: 'app-check-step',
  imports: [DateText, LongText, T],
  template: `
    @for (section of sections; track section) {
      <section class="card stack tight">
        <p class="row"><strong>{{ 'proposals.section.' + section + '.label' | t }}</strong>
          <button class="btn bare push" type="button" (click)="go.emit(section)">{{ 'proposals.write.change' | t }}<span class="vh">{{ 'proposals.section.' + section + '.label' | t }}</span></button></p>
        @if (text(section); as written) {<app-long-text [text]="written" />} @else {<p class="label">{{ 'proposals.write.empty' | t }}</p>}
        @if (kept(section)) {<p class="label">{{ 'proposals.write.kept' | t }}</p>}
      </section>
    }
    <section class="card stack tight">
      <p class="row"><strong>{{ 'proposals.amounts.title' | t }}</strong>
        <button class="btn bare push" type="button" (click)="go.emit('amounts')">{{ 'proposals.write.change' | t }}<span class="vh">{{ 'proposals.amounts.title' | t }}</span></button></p>
      @if (text('startsOn'); as on) {<p>{{ 'proposals.amounts.startsOn' | t }}: <app-date [at]="on" /></p>}
      <dl class="kv">
        @for (year of years(); track $index) {<dt>{{ 'proposals.amounts.year' | t: { n: $index + 1 } }}</dt><dd><bdi dir="ltr">{{ year }}</bdi></dd>}
        <dt>{{ 'proposals.amounts.total' | t }}</dt><dd><strong><bdi dir="ltr">{{ total() }} {{ text('currency') }}</bdi></strong></dd>
      </dl>
    </section>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CheckStep {
  readonly form = input.required<Form<Values>>();
  readonly go = output<Step>();
  protected readonly sections = sections;
  protected readonly total = computed(() => totalText(this.form().values()));
  protected readonly years = computed(() => {
    const values = this.form().values();
    return Array.from({ length: Number(values['yearCount']) }, (_, year) => {
      const minor = yearMinor(values, year);
      return minor === null ? '–' : amountText(minor, String(values['currency']));
    });
  });

  protected text(name: string): string {
    return String(this.form().get(name) ?? '').trim();
  }

  protected kept(section: (typeof sections)[number]): boolean {
    return this.form().get(keepName(section)) === true;
  }
}
