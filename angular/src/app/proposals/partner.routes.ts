import { Routes } from '@angular/router';

export const proposalsPartner: Routes = [
  { path: 'proposals', loadComponent: () => import('./partner.screens').then(m => m.MyProposals) },
  {
    path: 'proposals/:id',
    loadComponent: () => import('./partner.screens').then(m => m.ProposalPage),
    data: { up: '/proposals', upText: 'proposals.list.mine' },
  },
];
