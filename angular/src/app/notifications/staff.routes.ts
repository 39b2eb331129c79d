import { Routes } from '@angular/router';

export const notificationsStaff: Routes = [
  { path: 'messages', loadComponent: () => import('./inbox.screens').then(m => m.Inbox) },
  { path: 'mail', loadComponent: () => import('./staff.screens').then(m => m.FailedMail) },
  { path: 'calls/:id', loadComponent: () => import('./staff.screens').then(m => m.Call) },
];
