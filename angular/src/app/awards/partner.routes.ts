import { Routes } from '@angular/router';

const up = { up: '/awards', upText: 'awards.list.ours' };

export const awardsPartner: Routes = [
  { path: 'awards', loadComponent: () => import('./partner.screens').then(m => m.OurGrants) },
  { path: 'awards/:id', data: up, loadComponent: () => import('./partner.screens').then(m => m.OurGrant) },
  { path: 'agreements/:id', data: up, loadComponent: () => import('./partner.screens').then(m => m.AgreementPage) },
];
