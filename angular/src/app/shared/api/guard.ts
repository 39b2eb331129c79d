import { HttpErrorResponse, HttpHandlerFn, HttpInterceptorFn, HttpRequest, HttpResponse } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, switchMap, tap, throwError } from 'rxjs';
import { SessionEnded } from '../session/session-ended';
import { Texts } from '../text/texts';
import { Connection } from './connection';
import { antiforgeryToken } from './cookie';
import { Problem, toProblem } from './problem';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Everything our requests have in common: own origin only, the antiforgery header, the language of the answer's sentences.
 * When the session has ended it waits for a new sign-in over the page and then sends the same request again.
 */
export const guard: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith('/api/')) return throwError(() => new Error(`Not an address of ours: ${request.url}`));
  const connection = inject(Connection);
  const ended = inject(SessionEnded);
  const language = inject(Texts).language;

  const send = (again: boolean): ReturnType<HttpHandlerFn> =>
    next(withHeaders(request, language())).pipe(
      tap(event => { if (event instanceof HttpResponse) connection.report(true); }),
      catchError((error: unknown) => {
        const problem = asProblem(error);
        connection.report(problem.kind !== 'network');
        const signsIn = request.url.startsWith('/api/session') || request.url.startsWith('/api/invitations');
        if (problem.kind !== 'signed-out' || signsIn || again) return throwError(() => problem);
        return from(ended.signInAgain()).pipe(switchMap(() => send(true)));
      }),
    );
  return send(false);
};

function withHeaders(request: HttpRequest<unknown>, language: string): HttpRequest<unknown> {
  let headers = request.headers.set('Accept-Language', language);
  const token = safe.has(request.method) ? null : antiforgeryToken();
  if (token) headers = headers.set('X-Antiforgery', token);
  return request.clone({ headers });
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpErrorResponse) return toProblem(error.status, error.error, error.headers.get('Retry-After'));
  return new Problem('broken', 'client', '', -1);
}
