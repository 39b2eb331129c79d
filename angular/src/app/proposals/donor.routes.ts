import { Routes } from '@angular/router';

export const proposalsDonor: Routes = [
  { path: 'decisions', loadComponent: () => import('./donor.screens').then(m => m.Decisions) },
  { path: 'decisions/:id', loadComponent: () => import('./donor.screens').then(m => m.DecisionPage) },
];
