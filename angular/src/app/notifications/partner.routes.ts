import { Routes } from '@angular/router';

export const notificationsPartner: Routes = [
  { path: 'messages', loadComponent: () => import('./inbox.screens').then(m => m.Inbox) },
];
