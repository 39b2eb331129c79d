import { Routes } from '@angular/router';

export const awardsStaff: Routes = [
  { path: 'grants', loadComponent: () => import('./staff.screens').then(m => m.GrantList) },
  { path: 'grants/:id', loadComponent: () => import('./staff.screens').then(m => m.GrantRecord) },
  { path: 'grants/:id/agreement', loadComponent: () => import('./staff.screens').then(m => m.AgreementPage) },
];
