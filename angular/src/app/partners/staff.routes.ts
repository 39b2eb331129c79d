import { Routes } from '@angular/router';

export const partnersStaff: Routes = [
  { path: 'partners', loadComponent: () => import('./staff.screens').then(m => m.PartnerList) },
  { path: 'partners/import', loadComponent: () => import('./staff.screens').then(m => m.PartnerImport) },
  { path: 'partners/:id', loadComponent: () => import('./staff.screens').then(m => m.PartnerRecord) },
  { path: 'partners/:id/contacts', loadComponent: () => import('./staff.screens').then(m => m.PartnerContacts) },
  { path: 'partners/:id/edit', loadComponent: () => import('./staff.screens').then(m => m.PartnerEdit) },
];
