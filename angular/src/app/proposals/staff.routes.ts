import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { proposalsTexts } from './texts';

export const proposalsStaff: Routes = withTexts(proposalsTexts, [
  { path: 'proposals', loadComponent: () => import('./list/all').then(m => m.AllProposals) },
  { path: 'proposals/:id', loadComponent: () => import('./review/page').then(m => m.ReviewPage) },
]);
