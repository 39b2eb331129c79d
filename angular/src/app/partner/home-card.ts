import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dateText } from '../shared/format/dates';
import { T } from '../shared/text/t';
import { Texts } from '../shared/text/texts';
import { Chip } from '../shared/ui/chip';
import { Thread } from '../shared/ui/thread';
import { itemParams } from '../shared/work/item-params';
import type { HomeItem } from '../shared/work/links';

/** A thing that waits: what it is, until when, how far it is, and one button named with a verb. Never says "late". */
@Component({
  selector: 'app-home-card',
  imports: [Chip, RouterLink, T, Thread],
  template: `
    <div class="card stack tight">
      <p class="row">
        <span class="label">{{ key('area') | t }}</span>
        @if (item().dueOn; as due) {<app-chip class="push" kind="act" icon="clock">{{ 'home.by' | t: { date: day(due) } }}</app-chip>}
      </p>
      <h2>{{ key('title') | t: params() }}</h2>
      @if (item().of; as of) {
        <app-thread [done]="item().done ?? 0" [of]="of" />
        <p class="label">{{ 'home.progress' | t: { done: item().done ?? 0, of } }}</p>
      }
      <a class="btn full" [class.go]="first()" [routerLink]="to()">{{ key('action') | t: params() }}</a>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HomeCard {
  readonly #texts = inject(Texts);
  readonly item = input.required<HomeItem>();
  readonly to = input.required<string>();
  readonly first = input(false);
  protected readonly params = computed(() => itemParams(this.item(), this.#texts.language()));

  protected key(part: string): string {
    return `home.${this.item().kind}.${part}`;
  }

  protected day(value: string): string {
    return dateText(value, this.#texts.language(), false);
  }
}
