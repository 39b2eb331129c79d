import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, input, output, viewChild } from '@angular/core';
import { T } from '../text/t';
import { LeaveButton } from './leave-button';

/**
 * A dialog: put it in an `@if`, it opens when drawn and says `closed` when the person wants it gone.
 * The browser's own dialog holds the focus and gives it back.
 */
@Component({
  selector: 'app-sheet',
  imports: [LeaveButton, T],
  template: `
    <dialog #dialog class="sheet" [attr.aria-label]="title()" (cancel)="ask($event)">
      <div class="stack">
        <div class="row">
          @if (closable()) {
            <button class="btn bare" type="button" (click)="close()">{{ 'shared.close' | t }}</button>
          }
          <app-leave class="push" />
        </div>
        <h2 tabindex="-1" autofocus>{{ title() }}</h2>
        <ng-content />
      </div>
    </dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Sheet {
  readonly title = input.required<string>();
  readonly closable = input(true);
  readonly closed = output<void>();
  readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }

  protected ask(event: Event): void {
    event.preventDefault();
    if (this.closable()) this.close();
  }

  protected close(): void {
    this.dialog().nativeElement.close();
    this.closed.emit();
  }
}
