import { Directive, ElementRef, effect, inject } from '@angular/core';
import { Field } from './field';

type Native = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Ties a native input, textarea or select to the `app-field` around it. Unless the template says otherwise the browser is asked not to
 * remember what is typed: it writes it into its profile, for suggestions and for opening its tabs again.
 */
@Directive({
  selector: 'input[appControl], textarea[appControl], select[appControl]',
  host: {
    autocomplete: 'off',
    '[id]': 'field.id()',
    '[attr.name]': 'field.name()',
    '[attr.aria-invalid]': 'field.faults().length ? "true" : null',
    '[attr.aria-describedby]': 'field.described()',
    '(input)': 'read()',
    '(change)': 'read()',
  },
})
export class Control {
  protected readonly field = inject(Field);
  readonly #element = inject<ElementRef<Native>>(ElementRef).nativeElement;

  constructor() {
    effect(() => {
      const value = String(this.field.form().get(this.field.name()) ?? '');
      if (this.#element.value !== value) this.#element.value = value;
      // A select gets its options after this effect when they come from a list.
      if (this.#element instanceof HTMLSelectElement) queueMicrotask(() => (this.#element.value = value));
    });
  }

  protected read(): void {
    this.field.form().set(this.field.name(), this.#element.value);
  }
}
