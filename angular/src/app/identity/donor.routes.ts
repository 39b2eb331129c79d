import { Routes } from '@angular/router';

export const identityDonor: Routes = [
  { path: 'my-devices', loadComponent: () => import('./own.screens').then(m => m.MyDevices) },
  { path: 'my-sign-in', loadComponent: () => import('./own.screens').then(m => m.MySignIn) },
];
