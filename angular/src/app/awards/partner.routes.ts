import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { awardsTexts } from './texts';

const up = { up: '/grants', upText: 'awards.list.ours' };

export const awardsPartner: Routes = withTexts(awardsTexts, [
  { path: 'grants', loadComponent: () => import('./partner/list').then(m => m.OurGrants) },
  { path: 'grants/:id', data: up, loadComponent: () => import('./partner/grant').then(m => m.OurGrant) },
  { path: 'agreements/:id', data: up, loadComponent: () => import('./agreement/agreement').then(m => m.AgreementPage) },
]);
