import { Routes } from '@angular/router';

export const paymentsPartner: Routes = [
  { path: 'money', loadComponent: () => import('./partner.screens').then(m => m.MoneyScreen) },
  { path: 'money/:id', loadComponent: () => import('./partner.screens').then(m => m.MoneyScreen) },
];
