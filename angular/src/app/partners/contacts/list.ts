import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Api } from '../../shared/api/client';
import { ErrorSummary } from '../../shared/form/error-summary';
import { form } from '../../shared/form/form';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Chip } from '../../shared/ui/chip';
import { Hold, HeldLine } from '../../shared/ui/hold';
import { Loading } from '../../shared/ui/loading';
import { Sheet } from '../../shared/ui/sheet';
import type { Contact, ContactList as ContactListValue, ContactSecrets } from '../types';
import { ContactForm } from './form';

/** The contacts of one partner: since when each is on file, and what may be done with it. */
@Component({
  selector: 'app-contact-list',
  imports: [Busy, Chip, ContactForm, DateText, ErrorSummary, Hold, Loading, Sheet, T],
  template: `
    @if (list.hasValue()) {
      @for (contact of list.value().items; track contact.id) {
        <section class="card stack tight">
          <p class="row"><strong>{{ 'contacts.kind.' + contact.kind | t }}</strong>
            @if (contact.value; as value) {<bdi dir="ltr" data-sealed>{{ value }}</bdi>}
            @if (contact.isAlsoElsewhere) {<app-chip kind="act" icon="alert">{{ 'contacts.elsewhere' | t }}</app-chip>}</p>
          @if (contact.whose; as whose) {<p><bdi data-sealed>{{ whose }}</bdi></p>}
          <p class="label"><span>{{ 'contacts.since' | t }}</span>&ngsp;<app-date [at]="contact.since" /><span>&nbsp;·&ngsp;</span><bdi dir="ltr">{{ contact.recordedBy }}</bdi>
            @if (contact.replacedAnother) {<span>&nbsp;·&ngsp;{{ 'contacts.replaced' | t }}</span>}</p>
          @if (contact.actions.includes('reveal')) {<app-hold [label]="'contacts.hold' | t" [fetch]="opener(contact)" />}
          <p class="row">
            @if (contact.actions.includes('replace')) {<button class="btn bare" type="button" (click)="open(contact)">{{ 'contacts.replace' | t }}</button>}
            @if (contact.actions.includes('end')) {<button class="btn bare" type="button" (click)="ending.set(contact)">{{ 'contacts.end' | t }}</button>}
          </p>
        </section>
      } @empty {<p class="empty">{{ 'contacts.none' | t }}</p>}
      @if (list.value().actions.includes('add')) {<button class="btn" type="button" (click)="open(null)">{{ 'contacts.add' | t }}</button>}
      <p class="saved" role="status" [hidden]="!saved()">@if (saved()) {<span>{{ 'contacts.saved' | t }}</span>}</p>
    }
    <app-loading [of]="list" />
    @if (writing(); as what) {
      <app-sheet [title]="(what.replaces ? 'contacts.replace' : 'contacts.add') | t" (closed)="writing.set(null)">
        <app-contact-form [url]="url()" [replaces]="what.replaces" (saved)="done()" />
      </app-sheet>
    }
    @if (ending(); as contact) {
      <app-sheet [title]="'contacts.end' | t" (closed)="ending.set(null)">
        <p>{{ 'contacts.endAsk' | t }}</p>
        <app-errors [form]="act" />
        <button class="btn bad" type="button" [appBusy]="act.busy()" (click)="end(contact)">{{ 'contacts.end' | t }}</button>
      </app-sheet>
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContactList {
  readonly #api = inject(Api);
  /** The partner; nothing for the reader's own organisation. */
  readonly partner = input('');
  protected readonly url = computed(() => `/api/partners/${this.partner() || 'own'}/contacts`);
  protected readonly list = httpResource<ContactListValue>(() => this.url());
  protected readonly writing = signal<{ replaces: Contact | null } | null>(null);
  protected readonly ending = signal<Contact | null>(null);
  protected readonly saved = signal(false);
  protected readonly act = form({});

  protected open(replaces: Contact | null): void {
    this.saved.set(false);
    this.writing.set({ replaces });
  }

  protected async end(contact: Contact): Promise<void> {
    if (await this.act.send(() => this.#api.act(`${this.url()}/${contact.id}/end`, {}, { version: contact.version }))) this.done();
  }

  protected done(): void {
    this.writing.set(null);
    this.ending.set(null);
    this.saved.set(true);
    this.list.reload();
  }

  protected opener(contact: Contact): () => Promise<readonly HeldLine[]> {
    return async () => {
      const opened = await this.#api.act<ContactSecrets>(`${this.url()}/${contact.id}/reveal`);
      return [{ label: 'contacts.value', value: opened.value, ltr: true }, ...(opened.whose ? [{ label: 'contacts.whose', value: opened.whose }] : [])];
    };
  }
}
