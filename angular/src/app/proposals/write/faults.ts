import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { sentence } from '../../shared/api/sentence';
import type { Form } from '../../shared/form/form';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import type { Values } from './content';
import { Step, stepOf, stepsOf } from './steps';

/** What holds a proposal back, screen by screen: the fields stand on other screens, so the links lead there. */
@Component({
  selector: 'app-step-faults',
  imports: [T],
  template: `
    @if (form().broken()) {
      <div class="errors stack tight" role="alert" tabindex="-1">
        <h2>{{ words() }}</h2>
        <p>{{ 'shared.form.safe' | t }}</p>
        <ul>@for (fault of faults(); track fault.step) {
          <li><button class="btn bare" type="button" (click)="go.emit(fault.step)">{{ fault.label | t }}</button> <span class="err">{{ fault.message }}</span></li>
        }</ul>
      </div>
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StepFaults {
  readonly #texts = inject(Texts);
  readonly form = input.required<Form<Values>>();
  readonly go = output<Step>();
  protected readonly words = computed(() => {
    const problem = this.form().problem();
    return problem ? sentence(problem, this.#texts) : this.#texts.t('proposals.write.faults');
  });
  protected readonly faults = computed(() => {
    const found = new Map<Step, string>();
    for (const [name, faults] of Object.entries(this.form().faults())) {
      const step = stepOf(name);
      if (!found.has(step)) found.set(step, faults?.[0]?.message ?? '');
    }
    return stepsOf(this.form().get('mode')).filter(s => found.has(s)).map(step => ({
      step,
      label: step === 'amounts' ? (this.form().get('mode') === 'lines' ? 'proposals.budget.title' : 'proposals.amounts.title') : `proposals.section.${step}.label`,
      message: found.get(step)!,
    }));
  });
}
