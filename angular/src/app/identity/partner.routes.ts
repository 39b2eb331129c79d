import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { identityTexts } from './texts';

export const identityPartner: Routes = withTexts(identityTexts, [
  { path: 'people', loadComponent: () => import('./people/people').then(m => m.People) },
  {
    path: 'people/new',
    loadComponent: () => import('./people/invite-person').then(m => m.InvitePerson),
    data: { up: '/people', upText: 'identity.people.title' },
  },
]);
