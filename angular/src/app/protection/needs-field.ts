import { ChangeDetectionStrategy, Component, OnInit, computed, input } from '@angular/core';
import type { AnyForm, Fault } from '../shared/form/form';
import { T } from '../shared/text/t';
import { Need, needs } from './types';

/** The form's value: the names in one text, so that it can be compared with what was there before. */
export const needsOf = (value: string): Need[] => needs.filter(need => value.split(',').includes(need));

/** At least one. */
export const someNeed = (value: string): Fault | null => (needsOf(value).length ? null : { key: 'desk.form.noNeed' });

/** What is needed: several of a few, as big as a thumb. */
@Component({
  selector: 'app-needs',
  imports: [T],
  template: `
    <fieldset class="pick" [id]="id()" [attr.aria-describedby]="faults().length ? id() + 'e' : null" [attr.aria-invalid]="faults().length ? 'true' : null">
      <legend>{{ legend() }}</legend>
      <span class="hint">{{ 'desk.form.several' | t }}</span>
      @for (fault of faults(); track $index) {<p class="err" [id]="id() + 'e'">{{ fault.message ?? (fault.key! | t: fault.params) }}</p>}
      @for (need of all; track need) {
        <label><input type="checkbox" [checked]="chosen().includes(need)" (change)="turn(need)"><span>{{ 'desk.need.' + need | t }}</span></label>
      }
    </fieldset>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NeedsField implements OnInit {
  readonly form = input.required<AnyForm>();
  readonly name = input('needs');
  readonly legend = input.required<string>();
  protected readonly all = needs;
  protected readonly id = computed(() => `${this.form().id}-${this.name()}`);
  protected readonly faults = computed(() => this.form().faults()[this.name()] ?? []);
  protected readonly chosen = computed(() => needsOf(this.form().get(this.name()) as string));

  ngOnInit(): void {
    this.form().call(this.name(), this.legend);
  }

  protected turn(need: Need): void {
    const chosen = this.chosen();
    this.form().set(this.name(), (chosen.includes(need) ? chosen.filter(n => n !== need) : [...chosen, need]).join());
  }
}
