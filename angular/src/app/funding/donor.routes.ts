import { Routes } from '@angular/router';

export const fundingDonor: Routes = [
  { path: 'funds', loadComponent: () => import('./fund.screens').then(m => m.FundList) },
  { path: 'funds/:id', loadComponent: () => import('./fund.screens').then(m => m.Fund) },
  { path: 'funds/:id/statement', loadComponent: () => import('./fund.screens').then(m => m.Statement) },
];
