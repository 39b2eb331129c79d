import { DestroyRef, DOCUMENT, inject } from '@angular/core';

const restAfter = 60_000;

/**
 * Counts the seconds a person really works on a page: it is seen, and something was typed or touched within the last minute.
 * A page left open counts nothing. To be called where `inject` works.
 */
export function activity(): { take(): number; giveBack(seconds: number): void } {
  const document = inject(DOCUMENT);
  let last = Date.now();
  let seconds = 0;
  const touched = () => { last = Date.now(); };
  const kinds = ['keydown', 'pointerdown', 'input'] as const;
  for (const kind of kinds) document.addEventListener(kind, touched, { passive: true });
  const timer = setInterval(() => { if (!document.hidden && Date.now() - last < restAfter) seconds++; }, 1000);
  inject(DestroyRef).onDestroy(() => {
    clearInterval(timer);
    for (const kind of kinds) document.removeEventListener(kind, touched);
  });
  return {
    take: () => { const taken = seconds; seconds = 0; return taken; },
    giveBack: taken => { seconds += taken; },
  };
}
