import { Routes } from '@angular/router';

export const fundingStaff: Routes = [
  { path: 'funds', loadComponent: () => import('./fund.screens').then(m => m.FundList) },
  { path: 'funds/new', loadComponent: () => import('./staff.screens').then(m => m.NewFund) },
  { path: 'funds/:id', loadComponent: () => import('./fund.screens').then(m => m.Fund) },
  { path: 'funds/:id/terms', loadComponent: () => import('./staff.screens').then(m => m.ChangeFund) },
  { path: 'funds/:id/statement', loadComponent: () => import('./fund.screens').then(m => m.Statement) },
  { path: 'funders', loadComponent: () => import('./staff.screens').then(m => m.Donors) },
];
