import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Api } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { sentence } from '../../shared/api/sentence';
import { ConfirmPlace } from '../../shared/session/confirm-place';
import { Session } from '../../shared/session/session';
import { SignOut } from '../../shared/session/sign-out';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { LanguageSwitch } from '../../shared/ui/language-switch';
import { Top } from '../../shared/ui/top';
import { Factors, factorsUrl } from './factors';
import { NewApp } from './new-app';
import { NewPasskey } from './new-passkey';
import { PaperCodesCard } from './paper-codes';

/** The only page for somebody who has no second step yet: choose one, set it up, keep the codes, go in. */
@Component({
  selector: 'app-enrol',
  imports: [ConfirmPlace, LanguageSwitch, NewApp, NewPasskey, PaperCodesCard, SignOut, T, Top],
  template: `
    <app-top />
    <main id="main" class="stack" tabindex="-1">
      <h1>{{ 'identity.enrol.title' | t }}</h1>
      @switch (step()) {
        @case ('choose') {
          <p>{{ (needed() ? 'identity.enrol.needPasskey' : 'identity.enrol.why') | t }}</p>
          @if (failed()) {<p class="err" role="alert">{{ failed() }}</p>}
          <section class="card stack tight">
            <p>{{ 'identity.enrol.passkeyWhy' | t }}</p>
            <button class="btn go full" type="button" (click)="step.set('passkey')">{{ 'identity.enrol.passkey' | t }}</button>
          </section>
          @if (!needed()) {
            <section class="card stack tight">
              <p>{{ 'identity.enrol.appWhy' | t }}</p>
              <button class="btn full" type="button" (click)="step.set('app')">{{ 'identity.enrol.app' | t }}</button>
            </section>
          }
        }
        @case ('passkey') {<app-new-passkey (made)="next($event)" />}
        @case ('app') {<app-new-app (made)="next($event)" />}
        @case ('codes') {<app-paper-codes [codes]="codes()" (kept)="goIn()" />}
      }
      @if (step() === 'passkey' || step() === 'app') {
        <p><button class="btn bare" type="button" (click)="step.set('choose')">{{ 'common.back' | t }}</button></p>
      }
      <p class="row noprint"><app-sign-out /></p>
    </main>
    <app-language-switch look="foot" />
    <app-confirm-place />
  `,
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Enrol {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #texts = inject(Texts);
  protected readonly step = signal<'choose' | 'passkey' | 'app' | 'codes'>('choose');
  protected readonly codes = signal<readonly string[]>([]);
  protected readonly needed = signal(false);
  protected readonly failed = signal('');

  async ngOnInit(): Promise<void> {
    try {
      this.needed.set((await this.#api.get<Factors>(factorsUrl)).passkeyNeeded);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.failed.set(sentence(error, this.#texts));
    }
  }

  protected next(codes: readonly string[]): void {
    this.codes.set(codes);
    if (codes.length) this.step.set('codes');
    else void this.goIn();
  }

  protected async goIn(): Promise<void> {
    await this.#session.reload();
    await this.#router.navigateByUrl('/', { onSameUrlNavigation: 'reload', replaceUrl: true });
  }
}
