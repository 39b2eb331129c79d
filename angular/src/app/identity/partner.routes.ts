import { Routes } from '@angular/router';

export const identityPartner: Routes = [
  { path: 'my-devices', loadComponent: () => import('./own.screens').then(m => m.MyDevices) },
  { path: 'my-sign-in', loadComponent: () => import('./own.screens').then(m => m.MySignIn) },
  { path: 'people', loadComponent: () => import('./partner.screens').then(m => m.People) },
  {
    path: 'people/new',
    loadComponent: () => import('./partner.screens').then(m => m.InvitePerson),
    data: { up: '/people', upText: 'identity.people.title' },
  },
];
