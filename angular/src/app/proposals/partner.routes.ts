import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { proposalsTexts } from './texts';

export const proposalsPartner: Routes = withTexts(proposalsTexts, [
  { path: 'proposals', loadComponent: () => import('./list/mine').then(m => m.MyProposals) },
  {
    path: 'proposals/:id',
    loadComponent: () => import('./write/page').then(m => m.ProposalPage),
    data: { up: '/proposals', upText: 'proposals.list.mine' },
  },
]);
