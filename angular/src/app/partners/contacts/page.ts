import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { T } from '../../shared/text/t';
import { Icon } from '../../shared/ui/icon';
import { ContactList } from './list';

/** A partner's contacts, for the team. */
@Component({
  selector: 'app-partner-contacts',
  imports: [ContactList, Icon, RouterLink, T],
  template: `
    <p class="row"><a class="btn bare" [routerLink]="['/partners', id()]"><app-icon name="back" />{{ 'partners.edit.back' | t }}</a></p>
    <h1>{{ 'contacts.title' | t }}</h1>
    <p>{{ 'contacts.teamWhy' | t }}</p>
    <app-contact-list [partner]="id()" />
  `,
  host: { class: 'stack narrow' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PartnerContacts {
  readonly id = input.required<string>();
}
