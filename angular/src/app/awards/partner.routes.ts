import { Routes } from '@angular/router';

const up = { up: '/awards', upText: 'awards.list.ours' };

export const awardsPartner: Routes = [
  { path: 'awards', loadComponent: () => import('./partner.screens').then(m => m.OurGrants) },
  { path: 'awards/:id', data: up, loadComponent: () => import('./partner.screens').then(m => m.OurGrant) },
  { path: 'awards/:id/budget', data: up, loadComponent: () => import('./partner.screens').then(m => m.OurBudget) },
  { path: 'awards/:id/change', data: up, loadComponent: () => import('./partner.screens').then(m => m.AskChange) },
  { path: 'awards/:id/change/:changeId', data: up, loadComponent: () => import('./partner.screens').then(m => m.AskChange) },
  { path: 'changes/:id', data: up, loadComponent: () => import('./partner.screens').then(m => m.ChangePage) },
  { path: 'agreements/:id', data: up, loadComponent: () => import('./partner.screens').then(m => m.AgreementPage) },
];
