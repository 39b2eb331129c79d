import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Choice } from '../../shared/form/choice';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import type { AnyForm, Rules } from '../../shared/form/form';
import { atMost } from '../../shared/form/rules';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { emptyPlan, type SealedPart } from '../sealed-part';

const most = 1000;

/** In the order in which somebody asks them by phone. */
const words = ['whyMove', 'whereTo', 'route', 'host', 'provider', 'papers', 'dependants', 'devices', 'mustNotKnow', 'wayBack'] as const;

export const planRules: Rules<SealedPart> = Object.fromEntries(words.map(name => [name, atMost(most)]));

/** Whether there is anything of a plan. */
export const hasPlan = (part: SealedPart): boolean => Object.keys(emptyPlan).some(name => part[name as keyof SealedPart]);

/** What is told of a plan, for reading. */
export const planLines = (part: SealedPart, texts: Texts): readonly { readonly key: string; readonly value: string }[] => [
  ...(part.abroad ? [{ key: 'desk.plan.abroad', value: texts.t(`desk.plan.is.${part.abroad === 'yes' ? 'yes' : 'no'}`) }] : []),
  ...words.map(name => ({ key: `desk.plan.${name}`, value: part[name] })),
];

/** The plan of moving somebody. Nothing of it must be answered. */
@Component({
  selector: 'app-plan-fields',
  imports: [Choice, Control, Field, T],
  template: `
    <app-choice [form]="form()" name="abroad" [legend]="'desk.plan.abroad' | t" [options]="places()" />
    @for (name of words; track name) {
      <app-field [form]="form()" [name]="name" [label]="'desk.plan.' + name | t" [optional]="true"><textarea appControl rows="2" dir="auto" [attr.maxlength]="most"></textarea></app-field>
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlanFields {
  readonly #texts = inject(Texts);
  readonly form = input.required<AnyForm>();
  protected readonly words = words;
  protected readonly most = most;
  protected readonly places = computed(() => ['no', 'yes'].map(value => ({ value, label: this.#texts.t(`desk.plan.is.${value}`) })));
}
