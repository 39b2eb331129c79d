import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { fundingTexts } from './texts';

export const fundingStaff: Routes = withTexts(fundingTexts, [
  { path: 'funds', loadComponent: () => import('./fund-list/fund-list').then(m => m.FundList) },
  { path: 'funds/new', loadComponent: () => import('./new-fund/new-fund').then(m => m.NewFund) },
  { path: 'funds/:id', loadComponent: () => import('./fund/fund').then(m => m.Fund) },
  { path: 'donors', loadComponent: () => import('./donors/donors').then(m => m.Donors) },
]);
