import { Routes } from '@angular/router';

export const reportingDonor: Routes = [
  { path: 'awards', loadComponent: () => import('./donor.screens').then(m => m.DonorGrants) },
  { path: 'awards/:id', loadComponent: () => import('./donor.screens').then(m => m.DonorGrant) },
  { path: 'reports', loadComponent: () => import('./donor.screens').then(m => m.DonorReports) },
  { path: 'reports/:id', loadComponent: () => import('./donor.screens').then(m => m.DonorReport) },
];
