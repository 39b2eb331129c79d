import { Signal, computed, signal } from '@angular/core';
import { Problem } from '../api/problem';

/** A fault of a field: our own rule's text key, or the server's sentence. */
export interface Fault { readonly key?: string; readonly params?: Record<string, string | number>; readonly message?: string }
export type Rule<T> = (value: T[keyof T], values: T) => Fault | null;
export type Rules<T> = Partial<{ [K in keyof T]: (value: T[K], values: T) => Fault | null }>;

/** Any form: parts tell by name which of its values they mean. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyForm = Form<any>;

let count = 0;

/**
 * The values of a form, what is wrong with them, and whether it is being sent. Rules live beside it, not in the component.
 * A refused send keeps everything typed.
 */
export class Form<T extends object> {
  readonly id = `f${++count}`;
  readonly #values;
  readonly #faults = signal<Partial<Record<string, readonly Fault[]>>>({});
  readonly #problem = signal<Problem | null>(null);
  readonly #busy = signal(false);
  readonly #tries = signal(0);
  readonly #labels = new Map<string, () => string>();

  readonly values: Signal<T>;
  readonly faults = this.#faults.asReadonly();
  /** The last refusal as a whole; field faults are in `faults`. */
  readonly problem = this.#problem.asReadonly();
  readonly busy = this.#busy.asReadonly();
  /** Rises with every refused send, so that the summary takes the focus each time. */
  readonly tries = this.#tries.asReadonly();
  readonly broken = computed(() => this.#problem() !== null || Object.keys(this.#faults()).length > 0);

  constructor(initial: T, private readonly rules: Rules<T> = {}) {
    this.#values = signal(initial);
    this.values = this.#values.asReadonly();
  }

  get<K extends keyof T>(name: K): T[K] {
    return this.#values()[name];
  }

  set<K extends keyof T>(name: K, value: T[K]): void {
    this.#values.update(v => ({ ...v, [name]: value }));
    if (this.#faults()[name as string]) this.#faults.update(f => without(f, name as string));
  }

  /** A field says what it is called, for the summary of errors. */
  call(name: string, label: () => string): void {
    this.#labels.set(name, label);
  }

  labelOf(name: string): string {
    return this.#labels.get(name)?.() ?? '';
  }

  /** Replaces everything, as after loading or reloading a record. */
  reset(values: T): void {
    this.#values.set(values);
    this.clear();
  }

  clear(): void {
    this.#faults.set({});
    this.#problem.set(null);
  }

  /** Asks the rules. False when something is wrong; the summary then shows. */
  check(): boolean {
    const values = this.#values();
    const found: Record<string, readonly Fault[]> = {};
    for (const name of Object.keys(this.rules) as (keyof T & string)[]) {
      const fault = this.rules[name]?.(values[name], values);
      if (fault) found[name] = [fault];
    }
    this.#problem.set(null);
    this.#faults.set(found);
    const fine = Object.keys(found).length === 0;
    if (!fine) this.#tries.update(n => n + 1);
    return fine;
  }

  /** Checks, sends once, and shows what the server refused. True when it is done. */
  async send(act: (values: T) => Promise<unknown>): Promise<boolean> {
    return !this.#busy() && this.check() && this.run(() => act(this.#values()));
  }

  /** As `send`, for a way that does not use the fields: their rules are not asked. */
  async run(act: () => Promise<unknown>): Promise<boolean> {
    if (this.#busy()) return false;
    this.#busy.set(true);
    try {
      await act();
      this.clear();
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.refuse(error);
      return false;
    } finally {
      this.#busy.set(false);
    }
  }

  /** Shows a problem that came from elsewhere. */
  refuse(problem: Problem): void {
    this.#faults.set(problem.errors);
    this.#problem.set(problem);
    this.#tries.update(n => n + 1);
  }
}

export function form<T extends object>(initial: T, rules: Rules<T> = {}): Form<T> {
  return new Form(initial, rules);
}

function without<T extends object>(all: T, name: string): T {
  const rest = { ...all } as Record<string, unknown>;
  delete rest[name];
  return rest as T;
}
