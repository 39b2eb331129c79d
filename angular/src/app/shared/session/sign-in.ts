import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { T } from '../text/t';
import { LanguageSwitch } from '../ui/language-switch';
import { Top } from '../ui/top';
import { Session } from './session';
import { SignInForm } from './sign-in-form';

/** What anyone sees first. Nothing here says what the product is for. */
@Component({
  selector: 'app-sign-in',
  imports: [LanguageSwitch, RouterLink, SignInForm, T, Top],
  template: `
    <app-top />
    <main id="main" class="stack" tabindex="-1">
      @if (signedOut) {<p class="note" role="status">{{ 'shared.signIn.signedOut' | t }}</p>}
      <app-sign-in-form (done)="enter()"><h1>{{ 'shared.signIn.title' | t }}</h1></app-sign-in-form>
      <details>
        <summary>{{ 'shared.signIn.cannot' | t }}</summary>
        <p>{{ 'shared.signIn.cannotHelp' | t }}</p>
      </details>
      <p><a class="btn bare" routerLink="/start">{{ 'shared.signIn.haveCode' | t }}</a></p>
      <p class="label">{{ 'shared.signIn.sharedPhone' | t }}</p>
    </main>
    <app-language-switch look="foot" />
  `,
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignIn {
  readonly #router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly signedOut = inject(ActivatedRoute).snapshot.url.join('/') === 'signed-out';

  protected async enter(): Promise<void> {
    const here = this.signedOut ? '/' : this.#router.url;
    await this.#router.navigateByUrl(here, { onSameUrlNavigation: 'reload', replaceUrl: true });
  }
}
