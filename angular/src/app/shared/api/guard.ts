import { HttpEvent, HttpInterceptorFn, HttpResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { EnvironmentProviders, inject } from '@angular/core';
import { Observable } from 'rxjs';
import { Sender } from './sender';

/** `httpResource` and `HttpClient` go through the same door as every act; nothing is sent any other way. */
const guard: HttpInterceptorFn = request => {
  const sender = inject(Sender);
  return new Observable<HttpEvent<unknown>>(watcher => {
    const stop = new AbortController();
    const headers = Object.fromEntries(request.headers.keys().map(name => [name, request.headers.get(name)!]));
    sender.send(request.method, request.urlWithParams, request.body ?? undefined, headers, stop.signal).then(
      body => { watcher.next(new HttpResponse({ body, url: request.url })); watcher.complete(); },
      (error: unknown) => { if (!stop.signal.aborted) watcher.error(error); },
    );
    return () => stop.abort();
  });
};

/** For the routes of a face: sign-in does without it, so the first visit does not download it. */
export function provideReading(): EnvironmentProviders {
  return provideHttpClient(withInterceptors([guard]));
}
