import { Routes } from '@angular/router';

export const partnersPartner: Routes = [
  { path: 'safety', loadComponent: () => import('./partner.screens').then(m => m.Safety) },
  {
    path: 'other-funding', data: { up: '/safety', upText: 'partners.safety.title' },
    loadComponent: () => import('./partner.screens').then(m => m.OtherFunding),
  },
  {
    path: 'contacts', data: { up: '/safety', upText: 'partners.safety.title' },
    loadComponent: () => import('./partner.screens').then(m => m.OwnContacts),
  },
  {
    path: 'papers', data: { up: '/safety', upText: 'partners.safety.title' },
    loadComponent: () => import('./partner.screens').then(m => m.Papers),
  },
  {
    path: 'readings', data: { up: '/safety', upText: 'partners.safety.title' },
    loadComponent: () => import('./partner.screens').then(m => m.Readings),
  },
];
