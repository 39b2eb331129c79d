import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import type { AnyForm } from '../../shared/form/form';
import { Tick } from '../../shared/form/tick';
import { T } from '../../shared/text/t';
import { costCategories, pillars, rules } from '../choices';
import { places } from '../places';

/** Period, purpose, ring-fence, flex rule and restrictions of a fund; the form around it saves. */
@Component({
  selector: 'app-terms-fields',
  imports: [Control, Field, T, Tick],
  template: `
    <div class="row even">
      <app-field [form]="form()" name="startsOn" [label]="'funding.startsOn' | t"><input appControl type="date"></app-field>
      <app-field [form]="form()" name="endsOn" [label]="'funding.endsOn' | t"><input appControl type="date"></app-field>
    </div>
    <app-field [form]="form()" name="purpose" [label]="'funding.purpose' | t" [hint]="'funding.funds.purposeWhy' | t" [optional]="true"><textarea appControl></textarea></app-field>
    <app-field [form]="form()" name="pillar" [label]="'funding.pillarLabel' | t" [hint]="'funding.funds.pillarWhy' | t" [optional]="true">
      <select appControl>
        <option value="">{{ 'funding.noPillar' | t }}</option>
        @for (p of pillars; track p) {<option [value]="p">{{ pillar + p | t }}</option>}
      </select>
    </app-field>
    <h2>{{ 'funding.terms.flex' | t }}</h2>
    <p class="label">{{ 'funding.terms.flexWhy' | t }}</p>
    <div class="row even">
      <app-field [form]="form()" name="flexSilentPercent" [label]="'funding.terms.silent' | t"><input appControl inputmode="numeric" dir="ltr"></app-field>
      <app-field [form]="form()" name="flexNotifyPercent" [label]="'funding.terms.notify' | t"><input appControl inputmode="numeric" dir="ltr"></app-field>
    </div>
    <h2>{{ 'funding.terms.restrictions' | t }}</h2>
    <fieldset class="stack tight"><legend>{{ 'funding.terms.rules' | t }}</legend>
      @for (key of rules; track key) {<app-tick [form]="form()" [name]="'rule-' + key">{{ rule + key | t }}</app-tick>}
    </fieldset>
    <fieldset class="ticks"><legend>{{ 'funding.terms.without' | t }}</legend>
      @for (key of costCategories; track key) {<app-tick [form]="form()" [name]="'rule-without-' + key">{{ category + key | t }}</app-tick>}
    </fieldset>
    <details>
      <summary>{{ 'funding.terms.places' | t }}</summary>
      <fieldset class="ticks"><legend>{{ 'funding.terms.placesWhy' | t }}</legend>
        @for (p of places.all(); track p.code) {<app-tick [form]="form()" [name]="'rule-in-' + p.code">{{ p.name }}</app-tick>}
      </fieldset>
    </details>
    <app-field [form]="form()" name="restrictionText" [label]="'funding.terms.text' | t" [hint]="'funding.terms.textWhy' | t" [optional]="true"><textarea appControl></textarea></app-field>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TermsFields {
  readonly form = input.required<AnyForm>();
  protected readonly places = places();
  protected readonly pillars = pillars;
  protected readonly rules = rules;
  protected readonly costCategories = costCategories;
  protected readonly pillar = 'funding.pillar.';
  protected readonly rule = 'funding.rule.';
  protected readonly category = 'funding.category.';
}
