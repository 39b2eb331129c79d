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

  /** To be called with the status of every answer: 0 and 5xx leave open what happened, so the key stays. */
  answered(intention: string, status: number): void {
    if (status >= 200 && status < 500 && status !== 401 && status !== 429) this.#open.delete(intention);
  }
}
