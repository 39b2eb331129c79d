import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { paymentsTexts } from './texts';

export const paymentsPartner: Routes = withTexts(paymentsTexts, [
  { path: 'money', loadComponent: () => import('./money/page').then(m => m.MoneyScreen) },
  { path: 'money/:id', loadComponent: () => import('./money/page').then(m => m.MoneyScreen) },
]);
