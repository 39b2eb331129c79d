import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import type { Form } from '../../shared/form/form';
import { Tick } from '../../shared/form/tick';
import { T } from '../../shared/text/t';
import type { SectionKey } from '../types';
import { Values, keepName } from './content';

/** One section: the question, a field for it, and whether donors may read it. */
@Component({
  selector: 'app-section-step',
  imports: [Control, Field, T, Tick],
  template: `
    <app-field [form]="form()" [name]="section()" [label]="key('label') | t" [hint]="key('hint') | t">
      <textarea appControl rows="8" dir="auto"></textarea>
    </app-field>
    <app-tick [form]="form()" [name]="keep()">{{ 'proposals.write.keep' | t }}</app-tick>
    <details><summary>{{ 'proposals.write.why' | t }}</summary><p class="label">{{ key('why') | t }}</p></details>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SectionStep {
  readonly form = input.required<Form<Values>>();
  readonly section = input.required<SectionKey>();
  protected readonly keep = computed(() => keepName(this.section()));

  protected key(part: string): string {
    return `proposals.section.${this.section()}.${part}`;
  }
}
