/** One thing wrong with one field; the sentence is the server's, already in the reader's language. */
export interface FieldFault { readonly code: string; readonly message: string }

/** Who changed a record in the meantime: a role, never a name. */
export interface Changed { readonly act: string; readonly at: string; readonly byRoles: string }

export type ProblemKind =
  | 'network' | 'signed-out' | 'forbidden' | 'not-found' | 'changed' | 'refused' | 'too-many' | 'outdated' | 'broken';

/** Everything that can go wrong with a request, said in a form that screens can show. */
export class Problem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly code: string,
    /** The server's sentence; empty when only our own text for the kind is known. */
    readonly title: string,
    readonly status: number,
    readonly errors: Readonly<Record<string, readonly FieldFault[]>> = {},
    readonly changed?: Changed,
    readonly retryAfter?: number,
    /** What a passkey must sign before the act is done. */
    readonly confirm?: { readonly token: string; readonly options: Record<string, unknown> },
  ) {
    super(code);
  }
}

interface Body {
  code?: unknown;
  title?: unknown;
  errors?: Record<string, FieldFault[]>;
  changed?: Changed;
  confirm?: { token: string; options: Record<string, unknown> };
}

/** Maps an answer (status, body, Retry-After) to a `Problem`. Status 0 is a lost connection. */
export function toProblem(status: number, body: unknown, retryAfter?: string | null): Problem {
  const from = asBody(body);
  const code = typeof from.code === 'string' ? from.code : `http-${status}`;
  // A bare answer of the framework has an English title; only sentences that come with a code are ours.
  const title = typeof from.code === 'string' && typeof from.title === 'string' ? from.title : '';
  const seconds = Number(retryAfter);
  return new Problem(
    kindOf(status, code), code, title, status, from.errors ?? {}, from.changed,
    retryAfter && Number.isFinite(seconds) ? seconds : undefined, from.confirm,
  );
}

function asBody(body: unknown): Body {
  if (typeof body === 'string') {
    try {
      return asBody(JSON.parse(body));
    } catch {
      return {}; // A proxy's HTML page: the status alone says what happened.
    }
  }
  return typeof body === 'object' && body !== null ? (body as Body) : {};
}

function kindOf(status: number, code: string): ProblemKind {
  if (code === 'client-outdated') return 'outdated';
  switch (status) {
    case 0: return 'network';
    case 401: return 'signed-out';
    case 403: return 'forbidden';
    case 404: return 'not-found';
    case 412: return 'changed';
    case 409: return code === 'wrong-state' || code === 'already-there' || code.startsWith('http-') ? 'changed' : 'refused';
    case 429: return 'too-many';
    default: return status >= 400 && status < 500 ? 'refused' : 'broken';
  }
}
