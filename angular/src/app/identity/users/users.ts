import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import type { Page } from '../../shared/api/schemas';
import { fresh } from '../../shared/list/fresh';
import { Plural, T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import { Sheet } from '../../shared/ui/sheet';
import type { AccountAction, User } from '../account';
import { GiveCode } from '../give-code';
import { InviteUser } from './invite-user';
import { RoleGuide } from './role-guide';
import { SetRoles } from './set-roles';
import { UserFilter, noFilter } from './user-filter';
import { UserRow } from './user-row';

type Open = { readonly what: 'new' } | { readonly what: 'guide' } | { readonly what: 'invite' | 'set-roles'; readonly user: User };

/** Every account of the programme: who may come in, as what, and for whom. Never how somebody is called. */
@Component({
  selector: 'app-users',
  imports: [Empty, GiveCode, InviteUser, Loading, Plural, RoleGuide, SetRoles, Sheet, T, UserFilter, UserRow],
  template: `
    <div class="stack">
      <div class="row">
        <h1>{{ 'identity.users.title' | t }}</h1>
        @if (page.hasValue()) {<span class="label">{{ 'identity.users.count' | plural: page.value().total }}</span>}
        <button class="btn push" type="button" (click)="open.set({ what: 'guide' })">{{ 'identity.roles.guide' | t }}</button>
        <button class="btn go" type="button" (click)="open.set({ what: 'new' })">{{ 'identity.users.invite' | t }}</button>
      </div>
      <app-user-filter (changed)="filter.set($event); after.set([])" />
      @if (failed()) {<p class="err" role="alert">{{ failed() }}</p>}
      @if (page.hasValue()) {
        @if (page.value().items.length) {
          <table class="list keep">
            <caption class="vh">{{ 'identity.users.title' | t }}</caption>
            <thead><tr>
              <th scope="col">{{ 'identity.col.userName' | t }}</th><th scope="col">{{ 'identity.col.roles' | t }}</th>
              <th scope="col">{{ 'identity.col.for' | t }}</th><th scope="col">{{ 'identity.col.state' | t }}</th>
              <th scope="col">{{ 'identity.col.seen' | t }}</th><th class="end" scope="col">{{ 'identity.col.acts' | t }}</th>
            </tr></thead>
            <tbody>
              @for (user of page.value().items; track user.id) {<tr appUserRow [user]="user" [busy]="busy() === user.id" (act)="act(user, $event)"></tr>}
            </tbody>
          </table>
          <p class="row">
            @if (after().length) {<button class="btn" type="button" (click)="back()">{{ 'identity.page.back' | t }}</button>}
            @if (page.value().next; as next) {<button class="btn" type="button" (click)="on(next)">{{ 'identity.page.next' | t }}</button>}
          </p>
        } @else {
          <app-empty><p>{{ 'identity.users.none' | t }}</p></app-empty>
        }
      }
      <app-loading [of]="page" />
    </div>
    @if (open(); as opened) {
      <app-sheet [title]="title()" (closed)="open.set(null)">
        @switch (opened.what) {
          @case ('new') {<app-invite-user (made)="page.reload()" />}
          @case ('guide') {<app-role-guide />}
          @case ('invite') {<app-give-code base="/api/users" [id]="opened.user.id" [version]="opened.user.version" (made)="page.reload()" />}
          @case ('set-roles') {<app-set-roles [user]="opened.user" (done)="open.set(null); page.reload()" />}
        }
      </app-sheet>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Users {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  protected readonly filter = signal(noFilter);
  protected readonly after = signal<readonly string[]>([]);
  protected readonly open = signal<Open | null>(null);
  protected readonly busy = signal('');
  readonly #acting = acting();
  protected readonly failed = this.#acting.fault;
  protected readonly page = httpResource<Page<User>>(() => {
    const { text, role, state } = this.filter();
    const body = { text: text.trim() || null, role: role || null, state: state || null, after: this.after().at(-1) ?? null };
    return { url: '/api/users/search', method: 'POST', body };
  });
  protected readonly title = computed(() => {
    const opened = this.open();
    if (!opened || !('user' in opened)) return this.#texts.t(opened?.what === 'guide' ? 'identity.roles.guide' : 'identity.invite.title');
    return this.#texts.t(opened.what === 'invite' ? 'identity.code.title' : 'identity.roles.title', { name: opened.user.userName });
  });

  constructor() {
    fresh(this.page);
  }

  protected on(next: string): void {
    this.after.update(keys => [...keys, next]);
  }

  protected back(): void {
    this.after.update(keys => keys.slice(0, -1));
  }

  /** Taking access away can be undone in the same place, so it is not asked about twice. */
  protected async act(user: User, action: AccountAction): Promise<void> {
    if (action === 'invite' || action === 'set-roles') return this.open.set({ what: action, user });
    this.busy.set(user.id);
    await this.#acting.run(() => {
      const waiting = user.waiting;
      if (action === 'withdraw' && waiting) return this.#api.act(`/api/role-requests/${waiting.id}/withdraw`, {}, { version: waiting.version });
      return this.#api.act(`/api/users/${user.id}/${action}`, {}, { version: user.version });
    });
    this.busy.set('');
    this.page.reload();
  }
}
