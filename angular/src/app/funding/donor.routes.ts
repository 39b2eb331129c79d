import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { fundingTexts } from './texts';

export const fundingDonor: Routes = withTexts(fundingTexts, [
  { path: 'funds', loadComponent: () => import('./fund-list/fund-list').then(m => m.FundList) },
  { path: 'funds/:id', loadComponent: () => import('./fund/fund').then(m => m.Fund) },
]);
