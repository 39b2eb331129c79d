import { Routes } from '@angular/router';

export const awardsDonor: Routes = [
  { path: 'changes', loadComponent: () => import('./donor.screens').then(m => m.ChangeList) },
  { path: 'changes/:id', loadComponent: () => import('./donor.screens').then(m => m.ChangePage) },
];
