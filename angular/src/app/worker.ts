interface TrustedScripts {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** The small worker that keeps the index and the partner's files for the next visit. After the page is usable, never before. */
export function registerWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  const types = (globalThis as { trustedTypes?: TrustedScripts }).trustedTypes;
  const policy = types?.createPolicy('sw', { createScriptURL: url => (url === '/sw.js' ? url : '') });
  const url = policy ? policy.createScriptURL('/sw.js') : '/sw.js';
  // The worker asks which files this page has loaded, so that they are kept without a second download.
  navigator.serviceWorker.addEventListener('message', event => {
    if (event.data !== 'files?') return;
    const paths = performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname);
    navigator.serviceWorker.controller?.postMessage(paths.filter(path => !path.startsWith('/api/')));
  });
  setTimeout(() => {
    navigator.serviceWorker.register(url).catch((error: unknown) => console.warn('No worker', error));
  }, 3000);
}
