import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { amountText } from '../../shared/format/amount';
import { DateText } from '../../shared/format/date-text';
import type { Form } from '../../shared/form/form';
import { T } from '../../shared/text/t';
import { LongText } from '../parts/long-text';
import { sectionsOf } from '../types';
import type { SectionKey } from '../types';
import { Values, budgetName, keepName, lineMinor, totalText, yearMinor } from './content';
import type { Step } from './steps';

/** Everything read back before it goes, each part with a way to change it. */
@Component({
  selector: 'app-check-step',
  imports: [DateText, LongText, T],
  template: `
    @for (section of sections(); track section) {
      <section class="card stack tight">
        <p class="row"><strong>{{ 'proposals.section.' + section + '.label' | t }}</strong>
          <button class="btn bare push" type="button" (click)="go.emit(section)">{{ 'proposals.write.change' | t }}<span class="vh">{{ 'proposals.section.' + section + '.label' | t }}</span></button></p>
        @if (text(section); as written) {<app-long-text [text]="written" />} @else {<p class="label">{{ 'proposals.write.empty' | t }}</p>}
        @if (kept(section)) {<p class="label">{{ 'proposals.write.kept' | t }}</p>}
      </section>
    }
    <section class="card stack tight">
      <p class="row"><strong>{{ (flexible() ? 'proposals.budget.title' : 'proposals.amounts.title') | t }}</strong>
        <button class="btn bare push" type="button" (click)="go.emit('amounts')">{{ 'proposals.write.change' | t }}<span class="vh">{{ 'proposals.amounts.title' | t }}</span></button></p>
      @if (text('startsOn'); as on) {<p>{{ 'proposals.amounts.startsOn' | t }}: <app-date [at]="on" /></p>}
      <dl class="kv">
        @if (flexible()) {
          <dt>{{ 'proposals.budget.months' | t }}</dt><dd><bdi dir="ltr">{{ text('months') || '–' }}</bdi></dd>
          @for (line of lines(); track $index) {<dt><bdi dir="auto">{{ line.name }}</bdi></dt><dd><bdi dir="ltr">{{ line.amount }}</bdi></dd>}
        } @else {@for (year of years(); track $index) {<dt>{{ 'proposals.amounts.year' | t: { n: $index + 1 } }}</dt><dd><bdi dir="ltr">{{ year }}</bdi></dd>}}
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
  protected readonly flexible = computed(() => this.form().get('mode') === 'lines');
  protected readonly sections = computed(() => sectionsOf(this.form().get('mode')));
  protected readonly lines = computed(() => {
    const values = this.form().values();
    return Array.from({ length: Number(values['lineCount']) }, (_, line) => ({
      name: String(values[budgetName(line, 'name')] ?? '').trim() || '–', amount: amountText(lineMinor(values, line), String(values['currency'])), typed: values[budgetName(line, 'amount')],
    })).filter(line => line.typed);
  });
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

  protected kept(section: SectionKey): boolean {
    return this.form().get(keepName(section)) === true;
  }
}
