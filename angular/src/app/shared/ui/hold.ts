import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Problem } from '../api/problem';
import { sentence } from '../api/sentence';
import { T } from '../text/t';
import { Texts } from '../text/texts';
import { Busy } from './busy';

/** One line of what is shown while held. */
export interface HeldLine { readonly label: string; readonly value: string; readonly ltr?: boolean }

let count = 0;

/** Hold to show: the value is fetched when held, never before, and gone from the page when let go. Each time is on record. */
@Component({
  selector: 'app-hold',
  imports: [Busy, T],
  template: `
    <button class="btn full" type="button" [appBusy]="waiting()" [attr.aria-label]="label()" [attr.aria-describedby]="hint"
      (pointerdown)="show($event)" (pointerup)="hide()" (pointerleave)="hide()" (pointercancel)="hide()" (blur)="hide()"
      (keydown.space)="show($event)" (keydown.enter)="show($event)" (keyup)="hide()" (contextmenu)="$event.preventDefault()">
      {{ 'common.hold.show' | t }}
    </button>
    <div aria-live="polite" data-sealed>
      @if (lines(); as held) {
        <dl class="kv">@for (line of held; track line.label) {<dt>{{ line.label | t }}</dt><dd><bdi class="pre" [attr.dir]="line.ltr ? 'ltr' : 'auto'">{{ line.value }}</bdi></dd>}</dl>
      } @else if (fault()) {<p class="err">{{ fault() }}</p>}
      @else {<p class="hint" [id]="hint">{{ 'common.hold.hint' | t }}</p>}
    </div>
  `,
  host: { class: 'stack tight' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Hold {
  readonly #texts = inject(Texts);
  readonly label = input.required<string>();
  readonly fetch = input.required<() => Promise<readonly HeldLine[]>>();
  protected readonly lines = signal<readonly HeldLine[] | null>(null);
  protected readonly waiting = signal(false);
  protected readonly fault = signal('');
  protected readonly hint = `hold${++count}`;
  #held = false;

  protected async show(event: Event): Promise<void> {
    if (event instanceof KeyboardEvent) event.preventDefault();
    if (this.#held || this.waiting()) return;
    this.#held = true;
    this.waiting.set(true);
    this.fault.set('');
    try {
      const lines = await this.fetch()();
      if (this.#held) this.lines.set(lines);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.fault.set(sentence(error, this.#texts));
    } finally {
      this.waiting.set(false);
    }
  }

  protected hide(): void {
    this.#held = false;
    this.lines.set(null);
  }
}
