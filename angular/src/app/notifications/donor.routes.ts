import { Routes } from '@angular/router';

export const notificationsDonor: Routes = [
  { path: 'messages', loadComponent: () => import('./inbox.screens').then(m => m.Inbox) },
];
