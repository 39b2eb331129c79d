import { ChangeDetectionStrategy, Component, DestroyRef, effect, inject, input, signal, untracked } from '@angular/core';
import { Api } from '../api/client';
import { T } from '../text/t';
import { Icon } from '../ui/icon';
import { Session } from './session';

/** An app shows another code every half minute; asked a little more often, so that no code on the page is one that no longer counts. */
const EVERY_MS = 20_000;

/** In the demo nobody has a code app at hand: the code it would show stands here. Nowhere else does the server tell one. */
@Component({
  selector: 'app-demo-code',
  imports: [Icon, T],
  template: `
    @if (known()) {
      <p class="note"><app-icon name="key" />
        @if (code(); as code) {<span>{{ 'common.factor.demo' | t }} <b><bdi dir="ltr" data-demo-code>{{ code }}</bdi></b></span>}
        @else {<span>{{ 'common.factor.demoWait' | t }}</span>}
      </p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DemoCode {
  readonly #api = inject(Api);
  readonly userName = input.required<string>();
  /** Asked anew after each refused try. */
  readonly tries = input(0);
  protected readonly known = signal(false);
  protected readonly code = signal<string | null>(null);

  constructor() {
    const demo = inject(Session).state().demo;
    effect(() => {
      this.tries();
      if (demo) void untracked(() => this.#ask());
    });
    if (!demo) return;
    const again = setInterval(() => void this.#ask(), EVERY_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(again));
  }

  async #ask(): Promise<void> {
    const answer = await this.#api.act<{ code: string | null }>('/api/demo/code', { userName: this.userName() }).catch(() => null);
    this.code.set(answer?.code ?? null);
    this.known.set(answer !== null);
  }
}
