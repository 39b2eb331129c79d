import { Routes } from '@angular/router';

export const proposalsStaff: Routes = [
  { path: 'proposals', loadComponent: () => import('./staff.screens').then(m => m.AllProposals) },
  { path: 'proposals/:id', loadComponent: () => import('./staff.screens').then(m => m.ReviewPage) },
];
