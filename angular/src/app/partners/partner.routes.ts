import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { partnersTexts } from './texts';

export const partnersPartner: Routes = withTexts(partnersTexts, [
  { path: 'safety', loadComponent: () => import('./safety/safety').then(m => m.Safety) },
  {
    path: 'other-funding', data: { up: '/safety', upText: 'partners.safety.title' },
    loadComponent: () => import('./other-funding/other-funding').then(m => m.OtherFunding),
  },
]);
