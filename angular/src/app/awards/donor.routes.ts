import { Routes } from '@angular/router';

export const awardsDonor: Routes = [
  { path: 'changes', loadComponent: () => import('./change.screens').then(m => m.ChangeList) },
  { path: 'changes/:id', data: { hasList: true }, loadComponent: () => import('./change.screens').then(m => m.ChangePage) },
];
