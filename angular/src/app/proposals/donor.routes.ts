import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { proposalsTexts } from './texts';

export const proposalsDonor: Routes = withTexts(proposalsTexts, [
  { path: 'decisions', loadComponent: () => import('./list/decisions').then(m => m.Decisions) },
  { path: 'decisions/:id', loadComponent: () => import('./decide/page').then(m => m.DecisionPage) },
]);
