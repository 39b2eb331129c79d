import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { T } from '../text/t';
import { Sheet } from '../ui/sheet';
import { Session } from './session';
import { SessionEnded } from './session-ended';
import { SignInForm } from './sign-in-form';

/** Sign-in over a page whose session has ended. What was typed stays under it; another person starts from an empty page. */
@Component({
  selector: 'app-sign-in-again',
  imports: [Sheet, SignInForm, T],
  template: `
    @if (ended.asking()) {
      <app-sheet [title]="'shared.signIn.ended' | t" [closable]="false">
        <p>{{ 'shared.signIn.endedSafe' | t }}</p>
        <app-sign-in-form [userName]="before" (done)="done()" />
      </app-sheet>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInAgain {
  protected readonly ended = inject(SessionEnded);
  readonly #session = inject(Session);

  protected get before(): string {
    return this.#session.state().userName ?? '';
  }

  protected done(): void {
    if (this.#session.changedPerson()) location.reload();
    else this.ended.signedIn();
  }
}
