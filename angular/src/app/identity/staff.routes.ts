import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { identityTexts } from './texts';

export const identityStaff: Routes = withTexts(identityTexts, [
  { path: 'users', loadComponent: () => import('./users/users').then(m => m.Users) },
]);
