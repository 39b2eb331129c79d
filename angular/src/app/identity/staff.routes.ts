import { Routes } from '@angular/router';

export const identityStaff: Routes = [
  { path: 'users', loadComponent: () => import('./staff.screens').then(m => m.Users) },
];
