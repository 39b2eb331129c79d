import { antiforgeryToken } from '../api/cookie';

let left = false;

/**
 * Leave quickly. Order matters: first nothing can be read, then the server forgets the session,
 * then the page is emptied and replaced. Never waits for anything.
 */
export function leave(): void {
  cover();
  left = true;
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  const token = antiforgeryToken();
  if (token) headers['X-Antiforgery'] = token;
  // keepalive outlives the page; a beacon could not carry the header. Offline the session ends by idling.
  fetch('/api/session/leave', { method: 'POST', keepalive: true, credentials: 'same-origin', headers, body: '{}' })
    .then(() => undefined, () => undefined);
  document.body.replaceChildren();
  location.replace(target());
}

/** When the browser brings the page back from its memory, it is still empty. */
export function watchReturn(): void {
  addEventListener('pageshow', event => {
    if (!left && !event.persisted) return;
    if (left) {
      document.body.replaceChildren();
      location.replace(target());
    } else {
      location.reload(); // Back after signing out elsewhere: ask the server who is here before anything is seen.
    }
  });
}

/** Shift three times within 1.5 s, and no other key between. */
export function watchKeys(act: () => void = leave): void {
  let presses: number[] = [];
  addEventListener('keydown', event => {
    if (event.repeat) return;
    if (event.key !== 'Shift') { presses = []; return; }
    presses = [...presses, event.timeStamp].filter(at => event.timeStamp - at < 1500);
    if (presses.length >= 3) act();
  });
}

function cover(): void {
  const sheet = document.createElement('div');
  sheet.className = 'gone';
  document.body.append(sheet);
  // An open dialog lies in the top layer, above any sheet: close it in the same moment.
  for (const open of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) open.remove();
  document.title = '';
}

function target(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="leave-to"]')?.content || 'about:blank';
}
