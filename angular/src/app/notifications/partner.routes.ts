import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { notificationsTexts } from './texts';

export const notificationsPartner: Routes = withTexts(notificationsTexts, [
  { path: 'messages', loadComponent: () => import('./inbox/inbox').then(m => m.Inbox) },
]);
