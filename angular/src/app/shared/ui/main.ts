import { ChangeDetectionStrategy, Component, ElementRef, inject, viewChild, ViewEncapsulation } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { ConfirmPlace } from '../session/confirm-place';

/**
 * The page's place. After every move the top is shown and the heading takes the focus, so that it is read aloud. Brings the
 * styles that only pages behind the sign-in use, for all of them: a first visit does not wait for them.
 */
@Component({
  selector: 'app-main',
  imports: [ConfirmPlace, RouterOutlet],
  template: '<main id="main" tabindex="-1" #main><router-outlet /></main><app-confirm-place />',
  styleUrls: ['../../../styles/thread.css', '../../../styles/table.css'],
  encapsulation: ViewEncapsulation.None,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Main {
  readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  constructor() {
    let first = true;
    inject(Router).events.pipe(takeUntilDestroyed()).subscribe(event => {
      if (!(event instanceof NavigationEnd)) return;
      if (first) { first = false; return; }
      scrollTo({ top: 0 });
      this.main().nativeElement.focus({ preventScroll: true });
    });
  }
}
