import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Control } from '../shared/form/control';
import { Field } from '../shared/form/field';
import type { AnyForm, Rules } from '../shared/form/form';
import { all, atMost, required } from '../shared/form/rules';
import { T } from '../shared/text/t';
import { emptyPart, type SealedPart } from './sealed-part';

/** All together far below what the server takes, in any script. */
const short = 500;
const middle = 2000;
const long = 8000;

export const partRules: Rules<SealedPart> = {
  reach: all(required, atMost(middle)), notReach: atMost(middle), who: atMost(short), where: atMost(short), story: atMost(long),
};

/** The part of a form's values that is sealed. */
export const partOf = (values: SealedPart): SealedPart =>
  Object.fromEntries(Object.keys(emptyPart).map(name => [name, values[name as keyof SealedPart].trim()])) as unknown as SealedPart;

/** The fields of the sealed part: one that must be, four that may. */
@Component({
  selector: 'app-sealed-fields',
  imports: [Control, Field, T],
  template: `
    <app-field [form]="form()" name="reach" [label]="'desk.part.reach' | t" [hint]="'desk.part.sealed' | t"><textarea appControl rows="2" dir="auto" maxlength="2000"></textarea></app-field>
    <app-field [form]="form()" name="notReach" [label]="'desk.part.notReach' | t" [optional]="true"><textarea appControl rows="2" dir="auto" maxlength="2000"></textarea></app-field>
    <app-field [form]="form()" name="story" [label]="'desk.part.story' | t" [optional]="true"><textarea appControl rows="4" dir="auto" maxlength="8000"></textarea></app-field>
    <div class="row even">
      <app-field [form]="form()" name="who" [label]="'desk.part.who' | t" [optional]="true"><input appControl dir="auto" maxlength="500"></app-field>
      <app-field [form]="form()" name="where" [label]="'desk.part.where' | t" [optional]="true"><input appControl dir="auto" maxlength="500"></app-field>
    </div>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SealedFields {
  readonly form = input.required<AnyForm>();
}
