import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { notificationsTexts } from './texts';

export const notificationsStaff: Routes = withTexts(notificationsTexts, [
  { path: 'messages', loadComponent: () => import('./inbox/inbox').then(m => m.Inbox) },
  { path: 'mail', loadComponent: () => import('./mail/failed-mail').then(m => m.FailedMail) },
  { path: 'calls/:id', loadComponent: () => import('./calls/call').then(m => m.Call) },
]);
