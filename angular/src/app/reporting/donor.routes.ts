import { Routes } from '@angular/router';

export const reportingDonor: Routes = [
  { path: 'grants', loadComponent: () => import('./donor.screens').then(m => m.DonorGrants) },
  { path: 'grants/:id', loadComponent: () => import('./donor.screens').then(m => m.DonorGrant) },
  { path: 'reports', loadComponent: () => import('./donor.screens').then(m => m.DonorReports) },
  { path: 'reports/:id', loadComponent: () => import('./donor.screens').then(m => m.DonorReport) },
];
