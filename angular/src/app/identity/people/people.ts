import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { RouterLink } from '@angular/router';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { T } from '../../shared/text/t';
import { Loading } from '../../shared/ui/loading';
import { Sheet } from '../../shared/ui/sheet';
import type { AccountAction, Person } from '../account';
import { GiveCode } from '../give-code';
import { PersonCard } from './person-card';

/** Who of our own organisation may come in. */
@Component({
  selector: 'app-people',
  imports: [GiveCode, Loading, PersonCard, RouterLink, Sheet, T],
  template: `
    <div class="stack">
      <h1>{{ 'identity.people.title' | t }}</h1>
      <p>{{ 'identity.people.why' | t }}</p>
      @if (failed()) {<p class="err" role="alert">{{ failed() }}</p>}
      @if (people.hasValue()) {
        @for (person of people.value(); track person.id) {
          <app-person-card [person]="person" [busy]="busy() === person.id" (act)="act(person, $event)" />
        }
      }
      <app-loading [of]="people" />
      <div class="foot"><a class="btn go" routerLink="/people/new">{{ 'identity.people.invite' | t }}</a></div>
    </div>
    @if (code(); as person) {
      <app-sheet [title]="'identity.code.title' | t: { name: person.userName }" (closed)="code.set(null)">
        <app-give-code base="/api/people" [id]="person.id" [version]="person.version" (made)="people.reload()" />
      </app-sheet>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class People {
  readonly #api = inject(Api);
  protected readonly people = httpResource<readonly Person[]>(() => '/api/people');
  protected readonly code = signal<Person | null>(null);
  protected readonly busy = signal('');
  readonly #acting = acting();
  protected readonly failed = this.#acting.fault;

  protected async act(person: Person, action: AccountAction): Promise<void> {
    if (action === 'invite') return this.code.set(person);
    this.busy.set(person.id);
    await this.#acting.run(() => this.#api.act(`/api/people/${person.id}/${action}`, {}, { version: person.version }));
    this.busy.set('');
    this.people.reload();
  }
}
