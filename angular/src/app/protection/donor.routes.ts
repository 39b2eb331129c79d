import { Routes } from '@angular/router';

export const protectionDonor: Routes = [
  { path: 'trends', loadComponent: () => import('./donor.screens').then(m => m.Trends) },
];
