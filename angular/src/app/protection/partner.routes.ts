import { Routes } from '@angular/router';

export const protectionPartner: Routes = [
  { path: 'ask', loadComponent: () => import('./partner.screens').then(m => m.Ask) },
  { path: 'events', loadComponent: () => import('./partner.screens').then(m => m.OwnEvents) },
  { path: 'plan', loadComponent: () => import('./partner.screens').then(m => m.OwnPlan) },
];
