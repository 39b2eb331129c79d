import { DestroyRef, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationSkipped, NavigationSkippedCode, Router } from '@angular/router';

/**
 * What others change while it is looked at: read anew when its place in the menu is pressed again, and when somebody comes back to
 * the page from another window. What stands there stays until the new answer is there.
 */
export function fresh(list: { reload(): boolean }): void {
  inject(Router).events.pipe(takeUntilDestroyed()).subscribe(e => {
    if (e instanceof NavigationSkipped && e.code === NavigationSkippedCode.IgnoredSameUrlNavigation) list.reload();
  });
  const seen = () => { if (document.visibilityState === 'visible') list.reload(); };
  document.addEventListener('visibilitychange', seen);
  inject(DestroyRef).onDestroy(() => document.removeEventListener('visibilitychange', seen));
}
