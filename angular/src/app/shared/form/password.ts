import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { T } from '../text/t';
import { Control } from './control';
import { Field } from './field';
import type { AnyForm } from './form';

/** A password with a button to show it: long sentences are typed better when they are seen. */
@Component({
  selector: 'app-password',
  imports: [Control, Field, T],
  template: `
    <app-field [form]="form()" [name]="name()" [label]="label()" [hint]="hint()">
      <input appControl [type]="shown() ? 'text' : 'password'" dir="ltr" [attr.autocomplete]="kind()" autocapitalize="none" spellcheck="false">
    </app-field>
    <button class="btn bare" type="button" [attr.aria-pressed]="shown()" (click)="shown.set(!shown())">
      {{ (shown() ? 'shared.password.hide' : 'shared.password.show') | t }}
    </button>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Password {
  readonly form = input.required<AnyForm>();
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  /** Unless a device is one's own the browser must not offer to keep the password; this is the only kind with which it does not. */
  readonly kind = input<'current-password' | 'one-time-code'>('one-time-code');
  protected readonly shown = signal(false);
}
