import { Routes } from '@angular/router';

export const protectionDonor: Routes = [
  { path: 'trends', loadComponent: () => import('./trends/trends').then(m => m.Trends) },
];
