import { Routes } from '@angular/router';

export const identityDonor: Routes = [
  { path: 'my-sign-in', loadComponent: () => import('./own.screens').then(m => m.MySignIn) },
];
