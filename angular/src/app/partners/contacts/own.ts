import { ChangeDetectionStrategy, Component } from '@angular/core';
import { T } from '../../shared/text/t';
import { ContactList } from './list';

/** The partner's own contacts, for its lead. */
@Component({
  selector: 'app-own-contacts',
  imports: [ContactList, T],
  template: `<h1>{{ 'contacts.ownTitle' | t }}</h1><p>{{ 'contacts.ownWhy' | t }}</p><app-contact-list />`,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnContacts {}
