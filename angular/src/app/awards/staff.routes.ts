import { Routes } from '@angular/router';

export const awardsStaff: Routes = [
  { path: 'awards', loadComponent: () => import('./staff.screens').then(m => m.GrantList) },
  { path: 'awards/:id', loadComponent: () => import('./staff.screens').then(m => m.GrantRecord) },
  { path: 'awards/:id/agreement', loadComponent: () => import('./staff.screens').then(m => m.AgreementPage) },
  { path: 'changes', loadComponent: () => import('./change.screens').then(m => m.ChangeList) },
  { path: 'changes/:id', data: { hasList: true }, loadComponent: () => import('./change.screens').then(m => m.ChangePage) },
];
