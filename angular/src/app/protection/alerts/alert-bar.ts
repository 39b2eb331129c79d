import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { acting } from '../../shared/api/acting';
import { Plural, T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Icon } from '../../shared/ui/icon';
import { RiskChip } from '../risk-chip';
import type { Alert } from '../types';
import '../../shared/parts';
import { maySound, sound } from './tone';
import { Watch } from './watch';

const lookEvery = 5_000;
const soundEvery = 20_000;
const shownAtOnce = 2;

/** At the top of every page of the team: somebody waits. It sounds until somebody says that it was seen. */
@Component({
  selector: 'app-alert-bar',
  imports: [Busy, Icon, Plural, RiskChip, RouterLink, T],
  template: `
    @if (watch.alerts().length) {
      <div class="errors stack tight" role="alert" data-alerts>
        @for (alert of shown(); track alert.id) {
          <p class="row"><app-icon name="alert" /><strong>{{ 'desk.alert.' + alert.kind | t }}</strong>
            @if (alert.kind === 'glassAsked' || alert.kind === 'glassOpened') {<a class="btn bare" routerLink="/desk/access" (click)="see(alert)">{{ 'desk.alert.look' | t }}</a>}
            @else if (alert.code; as code) {<a class="btn bare" [routerLink]="['/desk', alert.caseId]" (click)="see(alert)"><bdi dir="ltr">{{ code }}</bdi></a>}
            @if (alert.risk; as risk) {<app-risk-chip [state]="risk" />}<button class="btn push" type="button" [appBusy]="act.busy()" (click)="see(alert)">{{ 'desk.alert.seen' | t }}@if (alert.code; as code) {<span class="vh"><bdi dir="ltr">{{ code }}</bdi></span>}</button></p>
        }
        @if (watch.alerts().length > shown().length) {<p class="label"><a routerLink="/desk">{{ 'desk.alert.more' | plural: watch.alerts().length - shown().length }}</a></p>}
        @if (mute()) {<p class="label">{{ 'desk.alert.mute' | t }}</p>}
        @if (act.fault(); as fault) {<p class="err">{{ fault }}</p>}
      </div>
    }
    @if (watch.deaf()) {<p class="note" role="alert"><app-icon name="cloud" /><span>{{ 'desk.alert.deaf' | t }}</span></p>}
  `,
  styles: ':host { display: block; position: sticky; inset-block-start: 3.5rem; z-index: 2; background: var(--page); } :host > * { background: var(--danger-wash); margin: var(--s1); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AlertBar {
  protected readonly watch = inject(Watch);
  protected readonly act = acting();
  /** True while the browser lets nothing sound. */
  protected readonly mute = signal(false);
  protected readonly shown = computed(() => this.watch.alerts().slice(0, shownAtOnce));

  constructor() {
    const look = () => void this.watch.look();
    const looking = setInterval(look, lookEvery);
    const sounding = setInterval(() => void this.#sound(), soundEvery);
    document.addEventListener('visibilitychange', look);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(looking);
      clearInterval(sounding);
      document.removeEventListener('visibilitychange', look);
    });
    let heard = '';
    effect(() => {
      const newest = this.watch.loudest();
      if (newest && newest !== heard) void this.#sound();
      heard = newest;
    });
    look();
  }

  protected async see(alert: Alert): Promise<void> {
    await this.act.run(() => this.watch.see(alert));
  }

  async #sound(): Promise<void> {
    if (!this.watch.loudest() || document.hidden) return;
    this.mute.set(!maySound());
    if (!this.mute()) await sound();
  }
}
