import { Directive, input } from '@angular/core';

/** `<button class="btn go" [appBusy]="form.busy()">`: shows work, keeps focus, and lets no second tap through. */
@Directive({
  selector: 'button[appBusy]',
  host: { '[attr.aria-busy]': 'appBusy() ? "true" : null', '(click)': 'hold($event)' },
})
export class Busy {
  readonly appBusy = input.required<boolean>();

  protected hold(event: Event): void {
    if (!this.appBusy()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
