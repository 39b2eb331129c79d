import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Api } from '../shared/api/client';
import { Problem } from '../shared/api/problem';
import { sentence } from '../shared/api/sentence';
import { T } from '../shared/text/t';
import { Texts } from '../shared/text/texts';
import { Busy } from '../shared/ui/busy';
import type { Invitation } from './account';
import { CodeCard } from './code-card';

/** Makes a code for an account as soon as it is drawn and shows it; when that failed, tries again on request. */
@Component({
  selector: 'app-give-code',
  imports: [Busy, CodeCard, T],
  template: `
    @if (invitation(); as made) {
      <app-code-card [invitation]="made" />
    } @else if (failed()) {
      <p class="err" role="alert">{{ failed() }}</p>
      <button class="btn" type="button" [appBusy]="busy()" (click)="make()">{{ 'common.tryAgain' | t }}</button>
    } @else {
      <p class="wait" role="status">{{ 'shared.loading' | t }}</p>
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GiveCode {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  /** `/api/users` or `/api/people`. */
  readonly base = input.required<string>();
  readonly id = input.required<string>();
  readonly version = input.required<number>();
  readonly made = output<void>();
  protected readonly invitation = signal<Invitation | null>(null);
  protected readonly failed = signal('');
  protected readonly busy = signal(false);

  ngOnInit(): void {
    void this.make();
  }

  protected async make(): Promise<void> {
    this.busy.set(true);
    try {
      const answer = await this.#api.act<Invitation | null>(`${this.base()}/${this.id()}/invite`, {}, { version: this.version() });
      // A repeated request is answered without the code: it was made, and its only answer was lost on the way.
      if (answer?.code) this.invitation.set(answer);
      else this.failed.set(this.#texts.t('identity.code.lost'));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.failed.set(sentence(error, this.#texts));
    } finally {
      this.busy.set(false);
      this.made.emit();
    }
  }
}
