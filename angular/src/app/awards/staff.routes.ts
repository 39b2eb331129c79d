import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { awardsTexts } from './texts';

export const awardsStaff: Routes = withTexts(awardsTexts, [
  { path: 'grants', loadComponent: () => import('./list/list').then(m => m.GrantList) },
  { path: 'grants/:id', loadComponent: () => import('./record/record').then(m => m.GrantRecord) },
  { path: 'grants/:id/agreement', loadComponent: () => import('./agreement/agreement').then(m => m.AgreementPage) },
]);
