import { inject } from '@angular/core';
import type { NavigationError } from '@angular/router';
import { Connection } from './shared/api/connection';

/**
 * A page whose files could not be fetched: without a connection the quiet line says so and the person stays where they are.
 * With one, the server has newer files than this page knows: what the worker keeps is dropped and the page loaded again, once.
 */
export async function recover({ error }: NavigationError): Promise<void> {
  if (!/dynamically imported module|Importing a module script failed/.test(String(error))) throw error;
  const connection = inject(Connection);
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  try {
    await fetch('/', { method: 'HEAD', cache: 'no-store' });
  } catch {
    connection.report(false); // Told by the quiet line; the next tap tries again.
    return;
  }
  if (visit?.type === 'reload') throw error;
  for (const name of await caches.keys()) await caches.delete(name);
  location.reload();
}
