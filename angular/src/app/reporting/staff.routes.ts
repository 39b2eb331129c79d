import { Routes } from '@angular/router';

export const reportingStaff: Routes = [
  { path: 'reports', loadComponent: () => import('./staff.screens').then(m => m.ReportList) },
  { path: 'reports/:id', loadComponent: () => import('./staff.screens').then(m => m.ReportRecord) },
];
