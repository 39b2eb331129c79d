/**
 * One key for one intention. The same act with the same content keeps its key until the server has given a
 * definite answer, so that a double tap or a retry after a lost connection is done once; the next intention gets a new one.
 */
export class Keys {
  readonly #open = new Map<string, string>();

  constructor(private readonly make: () => string = () => crypto.randomUUID()) {}

  for(intention: string): string {
    let key = this.#open.get(intention);
    if (!key) this.#open.set(intention, (key = this.make()));
    return key;
  }

  /** To be called with the status of every answer. */
  answered(intention: string, status: number): void {
    if (isDefinite(status)) this.#open.delete(intention);
  }
}

/** False when the server may or may not have done it, or will when asked again: no answer, its own fault, signed out, too many. */
export function isDefinite(status: number): boolean {
  return status >= 200 && status < 500 && status !== 401 && status !== 429;
}
