import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { sentence } from '../../shared/api/sentence';
import { DateText } from '../../shared/format/date-text';
import { Session } from '../../shared/session/session';
import { Plural, T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { Loading } from '../../shared/ui/loading';
import { Factors, PaperCodes, factorsUrl } from './factors';
import { NewApp } from './new-app';
import { NewPasskey } from './new-passkey';
import { NewPassword } from './new-password';
import { PaperCodesCard } from './paper-codes';
import { PasskeyRow } from './passkey-row';

/** One's own ways to sign in: passkeys, the code app, the password, the codes on paper. */
@Component({
  selector: 'app-my-sign-in',
  imports: [Busy, DateText, Loading, NewApp, NewPasskey, NewPassword, PaperCodesCard, PasskeyRow, Plural, T],
  template: `
    <h1>{{ 'identity.factors.title' | t }}</h1>
    @if (failed()) {<p class="err" role="alert">{{ failed() }}</p>}
    @switch (step()) {
      @case ('list') {
        <p>{{ 'identity.factors.why' | t }}</p>
        @if (said()) {<p class="note" role="status">{{ 'identity.factors.done' | t }}</p>}
        @if (factors(); as it) {
          <section class="card stack tight">
            <h2>{{ 'identity.factors.passkeys' | t }}</h2>
            @for (key of it.passkeys; track key.id) {<app-passkey-row [passkey]="key" [busy]="busy()" (remove)="remove(key.id)" />}
            @empty {<p>{{ 'identity.factors.noPasskeys' | t }}</p>}
            <button class="btn" type="button" (click)="begin('passkey')">{{ 'identity.factors.addPasskey' | t }}</button>
          </section>
          <section class="card stack tight">
            <h2>{{ 'identity.factors.app' | t }}</h2>
            @if (it.totpSince; as since) {<p class="label">{{ 'identity.factors.appSince' | t }} <app-date [at]="since" [year]="true" /></p>}
            @else {<p>{{ 'identity.factors.noApp' | t }}</p>}
            <button class="btn" type="button" (click)="begin('app')">{{ (it.totpSince ? 'identity.factors.changeApp' : 'identity.factors.addApp') | t }}</button>
          </section>
          <section class="card stack tight">
            <h2>{{ 'identity.factors.password' | t }}</h2>
            <button class="btn" type="button" (click)="begin('password')">{{ 'identity.factors.changePassword' | t }}</button>
          </section>
          <section class="card stack tight">
            <h2>{{ 'identity.factors.paper' | t }}</h2>
            <p>{{ 'identity.factors.left' | plural: it.recoveryCodesLeft }}</p>
            <button class="btn" type="button" [appBusy]="busy()" (click)="renew()">{{ 'identity.factors.newPaper' | t }}</button>
          </section>
        }
        <app-loading [of]="list" />
      }
      @case ('passkey') {<app-new-passkey (made)="added($event)" />}
      @case ('app') {<app-new-app (made)="added($event)" />}
      @case ('password') {<app-new-password (made)="back(true)" />}
      @case ('codes') {<app-paper-codes [codes]="codes()" (kept)="back(true)" />}
    }
    @if (step() !== 'list' && step() !== 'codes') {
      <p><button class="btn bare" type="button" (click)="back(false)">{{ 'common.back' | t }}</button></p>
    }
  `,
  host: { class: 'stack narrow' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MySignIn {
  readonly #api = inject(Api);
  readonly #session = inject(Session);
  readonly #texts = inject(Texts);
  protected readonly list = httpResource<Factors>(() => factorsUrl);
  protected readonly factors = computed(() => (this.list.hasValue() ? this.list.value() : null));
  protected readonly step = signal<'list' | 'passkey' | 'app' | 'password' | 'codes'>('list');
  protected readonly codes = signal<readonly string[]>([]);
  protected readonly busy = signal(false);
  protected readonly failed = signal('');
  protected readonly said = signal(false);

  protected begin(step: 'passkey' | 'app' | 'password'): void {
    this.said.set(false);
    this.step.set(step);
  }

  protected added(codes: readonly string[]): void {
    this.codes.set(codes);
    if (codes.length) this.step.set('codes');
    else this.back(true);
  }

  protected back(done: boolean): void {
    this.codes.set([]);
    this.said.set(done);
    this.step.set('list');
    this.list.reload();
    if (done) void this.#session.reload();
  }

  protected remove(id: string): Promise<void> {
    return this.#run(async () => {
      await this.#api.act(`${factorsUrl}/passkeys/${id}`, undefined, { method: 'DELETE' });
      this.back(true);
    });
  }

  protected renew(): Promise<void> {
    return this.#run(async () => this.added((await this.#api.act<PaperCodes>(`${factorsUrl}/recovery-codes`)).codes));
  }

  async #run(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.failed.set('');
    this.said.set(false);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.failed.set(sentence(error, this.#texts));
    } finally {
      this.busy.set(false);
    }
  }
}
