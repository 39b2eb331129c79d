import { Injectable, Injector, computed, inject, signal } from '@angular/core';
import { Api } from '../api/client';
import { Connection } from '../api/connection';
import { Problem } from '../api/problem';
import type { Schemas, With } from '../api/schemas';
import { LanguageCode, languageOf } from '../text/language';
import { Texts } from '../text/texts';

export type Face = 'partner' | 'staff' | 'funder';

/** What the server says about who is here. */
export type SessionState = With<Schemas['SessionDto'], { face: Face | null; pending: PendingSignIn | null; setupOpen?: boolean }>;

/** The password was right; one of these ways is still missing. */
export interface PendingSignIn { readonly token: string; readonly ways: readonly string[] }

const usualName = 'Workspace';
const nobody: SessionState = {
  signedIn: false, userName: null, face: null, roles: [], permissions: [], language: '', productName: '', demo: false, organisationCode: null,
  heldBackBy: null, hasPasskey: false, neutralWords: false, pending: null,
};

/** Who is signed in. Held in memory only. */
@Injectable({ providedIn: 'root' })
export class Session {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly #injector = inject(Injector);
  readonly #connection = inject(Connection);
  readonly #state = signal<SessionState>(nobody);
  readonly #changedPerson = signal(false);
  #ready: Promise<void> | null = null;

  /** Said before signing in: nobody else uses this device. A device is shared until then. */
  ownDevice = false;

  readonly state = this.#state.asReadonly();
  /** The name the operator chose; empty for the usual one, which is said in the reader's language. */
  readonly ownName = computed(() => (this.#state().productName === usualName ? '' : this.#state().productName));

  /** True when the last sign-in was by somebody else than the one before: nothing of theirs may stay on the page. */
  readonly changedPerson = computed(() => this.#changedPerson());
  readonly signedIn = computed(() => this.#state().signedIn);
  readonly face = computed<Face | null>(() => (this.#state().signedIn && !this.#state().heldBackBy ? this.#state().face : null));
  /** True while the second step is not set up: only that can be done. */
  readonly heldBack = computed(() => !!this.#state().heldBackBy && !this.locked());
  /** True when the page was loaded while the session was locked. */
  readonly locked = computed(() => this.#state().heldBackBy === 'locked');

  /** Done when the server has said who is here. Asked once, with the first look at it. */
  get ready(): Promise<void> {
    return (this.#ready ??= this.#load());
  }

  /** After something changed what the server says of this person. */
  reload(): Promise<void> {
    return (this.#ready = this.#load());
  }

  /** First question of a visit. Plain fetch, so that the answer the page has asked for ahead can be used. */
  async #load(): Promise<void> {
    let state = { ...nobody, language: navigator.language };
    try {
      const answer = await fetch('/api/session', { credentials: 'include' });
      if (answer.ok) state = (await answer.json()) as SessionState;
    } catch {
      this.#connection.report(false); // Sign-in is shown with the quiet line; the first act asks again.
    }
    await this.#take(state);
  }

  may(permission: string): boolean {
    return this.#state().permissions.includes(permission);
  }

  /** The first step. Answers what the second one is, or null when the person is in. */
  async signIn(userName: string, password: string): Promise<PendingSignIn | null> {
    const state = await this.#api.act<SessionState>('/api/session', { userName, password, language: this.#texts.language() });
    if (state.pending) return state.pending;
    await this.#enter(state);
    return null;
  }

  /** The last step: whatever the address takes as proof. */
  async enter(url: string, proof: unknown): Promise<void> {
    await this.#enter(await this.#api.act<SessionState>(url, proof));
  }

  async signInByPasskey(): Promise<void> {
    const { Passkeys, entranceTexts } = await import('./entrance');
    await this.#texts.load(entranceTexts);
    const answer = await this.#injector.get(Passkeys).sign('/api/session/passkey/options', { language: this.#texts.language() });
    await this.enter('/api/session/passkey', answer);
  }

  async signOut(everywhere = false): Promise<void> {
    await this.#api.act(everywhere ? '/api/sessions' : '/api/session', undefined, { method: 'DELETE' });
  }

  /** At once for the eye; remembered by the server for the next visit. */
  async useLanguage(language: LanguageCode): Promise<void> {
    await this.#texts.use(language);
    this.#state.update(s => ({ ...s, language }));
    if (!this.signedIn()) return;
    try {
      await this.#api.act('/api/session/language', { language }, { method: 'PUT' });
    } catch (error) {
      // Without a connection the choice holds for this visit; the quiet line says what is the matter.
      if (!(error instanceof Problem) || error.kind !== 'network') throw error;
    }
  }

  async #enter(state: SessionState): Promise<void> {
    const before = this.#state().userName;
    this.#changedPerson.set(!!before && before !== state.userName);
    if (this.ownDevice) await this.#sayOwn();
    this.ownDevice = false; // Whoever signs in next here says it for themselves.
    await this.#take({ ...state, language: this.#texts.language() });
  }

  async #sayOwn(): Promise<void> {
    try {
      await this.#api.act('/api/session/device', { isOwn: true }, { method: 'PUT' });
    } catch (error) {
      if (!(error instanceof Problem)) throw error; // Stays shared, which clears more; it can be said again under "My devices".
    }
  }

  async #take(state: SessionState): Promise<void> {
    await this.#texts.use(languageOf(state.language));
    this.#state.set(state);
    this.#show();
  }

  #show(): void {
    const root = document.documentElement;
    root.dataset['face'] = this.face() ?? 'partner';
    if (this.#state().productName) document.title = this.#state().productName;
  }
}
