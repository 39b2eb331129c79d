import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { paymentsTexts } from './texts';

export const paymentsStaff: Routes = withTexts(paymentsTexts, [
  { path: 'payments', loadComponent: () => import('./list/page').then(m => m.PaymentsPage) },
  { path: 'payments/:id', loadComponent: () => import('./order/page').then(m => m.OrderScreen) },
  { path: 'payees', loadComponent: () => import('./payee/list').then(m => m.PayeeList) },
  { path: 'payees/:id', loadComponent: () => import('./payee/page').then(m => m.PayeeScreen) },
]);
