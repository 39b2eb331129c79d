import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { acting } from '../shared/api/acting';
import { Api } from '../shared/api/client';
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
  readonly #acting = acting();
  readonly #lost = signal(false);
  protected readonly busy = this.#acting.busy;
  protected readonly failed = computed(() => (this.#lost() ? this.#texts.t('identity.code.lost') : this.#acting.fault()));

  ngOnInit(): void {
    void this.make();
  }

  protected async make(): Promise<void> {
    this.#lost.set(false);
    await this.#acting.run(async () => {
      const answer = await this.#api.act<Invitation | null>(`${this.base()}/${this.id()}/invite`, {}, { version: this.version() });
      // A repeated request is answered without the code: it was made, and its only answer was lost on the way.
      if (answer?.code) this.invitation.set(answer);
      else this.#lost.set(true);
    });
    this.made.emit();
  }
}
