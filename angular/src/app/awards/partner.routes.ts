import { Routes } from '@angular/router';

const up = { up: '/grants', upText: 'awards.list.ours' };

export const awardsPartner: Routes = [
  { path: 'grants', loadComponent: () => import('./partner.screens').then(m => m.OurGrants) },
  { path: 'grants/:id', data: up, loadComponent: () => import('./partner.screens').then(m => m.OurGrant) },
  { path: 'agreements/:id', data: up, loadComponent: () => import('./partner.screens').then(m => m.AgreementPage) },
];
