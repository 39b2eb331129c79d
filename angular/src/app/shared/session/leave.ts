import { antiforgeryToken } from '../api/cookie';

let left = false;

/**
 * Leave quickly. Order matters: first nothing can be read, then the server forgets the session,
 * then the page is replaced. Never waits for anything.
 */
export function leave(): void {
  empty();
  left = true;
  // Without a connection the server learns it from the first request that reaches it again, or ends the session by itself.
  document.cookie = '__Host-left=1; path=/; secure; samesite=strict';
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  const token = antiforgeryToken();
  if (token) headers['X-Antiforgery'] = token;
  // keepalive outlives the page; a beacon could not carry the header.
  fetch('/api/session/leave', { method: 'POST', keepalive: true, credentials: 'same-origin', headers, body: '{}' })
    .then(() => undefined, () => undefined);
  location.replace(target());
}

/** When the browser brings the page back from its memory, it is still empty. */
export function watchReturn(): void {
  addEventListener('pageshow', event => {
    if (!left && !event.persisted) return;
    empty();
    if (left) location.replace(target());
    else location.reload(); // Back after signing out elsewhere: ask the server who is here before anything is seen.
  });
}

/** Shift three times within 1.5 s, and no other key between. Before anybody else hears of the key, so that nobody can keep it. */
export function watchKeys(act: () => void = leave): void {
  let presses: number[] = [];
  addEventListener('keydown', event => {
    if (event.repeat) return;
    if (event.key !== 'Shift') { presses = []; return; }
    presses = [...presses, event.timeStamp].filter(at => event.timeStamp - at < 1500);
    if (presses.length >= 3) act();
  }, { capture: true });
}

/** While another window or app is in front: the page is blank, so that its small picture among the open windows is too. */
export function watchHiding(): void {
  const look = () => document.documentElement.toggleAttribute('data-away', document.visibilityState === 'hidden');
  addEventListener('visibilitychange', look);
  addEventListener('pageshow', look);
}

/** Everything at once, also what lies in the browser's top layer, above any sheet of ours. */
function empty(): void {
  document.body.replaceChildren();
}

function target(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="leave-to"]')?.content || 'about:blank';
}
