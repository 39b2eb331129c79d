import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { reportingTexts } from './texts';

export const reportingPartner: Routes = withTexts(reportingTexts, [
  { path: 'reports', loadComponent: () => import('./partner/list').then(m => m.OurReports) },
  {
    path: 'reports/:id', data: { up: '/reports', upText: 'reporting.list.ours' },
    loadComponent: () => import('./partner/report').then(m => m.OurReport),
  },
]);
