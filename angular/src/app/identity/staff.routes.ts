import { Routes } from '@angular/router';

export const identityStaff: Routes = [
  { path: 'my-devices', loadComponent: () => import('./own.screens').then(m => m.MyDevices) },
  { path: 'my-sign-in', loadComponent: () => import('./own.screens').then(m => m.MySignIn) },
  { path: 'programme', loadComponent: () => import('./staff.screens').then(m => m.Programme) },
  { path: 'users', loadComponent: () => import('./staff.screens').then(m => m.Users) },
  { path: 'to-confirm', loadComponent: () => import('./staff.screens').then(m => m.ToConfirm) },
];
