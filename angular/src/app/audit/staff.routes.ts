import { Routes } from '@angular/router';

export const auditStaff: Routes = [
  { path: 'audit', loadComponent: () => import('./staff.screens').then(m => m.LogList) },
  { path: 'audit/:id', loadComponent: () => import('./staff.screens').then(m => m.LogEntry) },
];
