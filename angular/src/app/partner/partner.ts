import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map } from 'rxjs';
import { upOf } from '../shared/ui/up';
import { Main } from '../shared/ui/main';
import { Top } from '../shared/ui/top';

/** Phone first: one column, the way up in the bar. */
@Component({
  selector: 'app-partner',
  imports: [Main, Top],
  template: '<app-top [up]="up().to" [upText]="up().text" /><app-main />',
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Partner {
  readonly #router = inject(Router);
  readonly #moved = toSignal(this.#router.events.pipe(filter(e => e instanceof NavigationEnd), map(() => ({}))));
  protected readonly up = computed(() => {
    this.#moved();
    return upOf(this.#router.routerState.snapshot);
  });
}
