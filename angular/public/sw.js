// Keeps the index and the files a partner's pages need for the next visit. Never data, never anything behind /api/.
const name = 'files-VERSION';
const files = new Set([/*FILES*/]);

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', event => {
  event.waitUntil((async () => {
    for (const key of await caches.keys()) if (key !== name) await caches.delete(key);
    await self.clients.claim();
    // What this first visit has already loaded is fetched from the browser's own cache, not from the network.
    const cache = await caches.open(name);
    for (const client of await self.clients.matchAll({ type: 'window' })) client.postMessage('files?');
    await put(cache, '/');
  })());
});

self.addEventListener('message', event => {
  if (!Array.isArray(event.data)) return;
  event.waitUntil((async () => {
    const cache = await caches.open(name);
    for (const path of event.data) {
      if (files.has(path) && !(await cache.match(path))) await put(cache, path);
    }
  })());
});

self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') {
    // A document of ours, not a file that the server makes (a bank file, a printed page).
    if (!/\.\w+$/.test(url.pathname)) event.respondWith(index(event));
  } else if (files.has(url.pathname)) {
    event.respondWith(kept(request, url.pathname));
  }
});

/** At once from the last visit, renewed behind it; the network where there is none. */
async function index(event) {
  const cache = await caches.open(name);
  const had = await cache.match('/');
  const fresh = put(cache, '/');
  if (!had) return (await fresh) ?? fetch(event.request);
  event.waitUntil(fresh);
  return had;
}

async function kept(request, path) {
  const cache = await caches.open(name);
  const had = await cache.match(path);
  if (had) return had;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(path, answer.clone());
  return answer;
}

async function put(cache, path) {
  try {
    const answer = await fetch(path, { credentials: 'same-origin' });
    if (answer.ok && !answer.redirected) await cache.put(path, answer.clone());
    return answer.clone();
  } catch (error) {
    console.info('Not reached', path, error.message); // Offline: what is kept stays.
    return null;
  }
}
