import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { reportingTexts } from './texts';

export const reportingStaff: Routes = withTexts(reportingTexts, [
  { path: 'reports', loadComponent: () => import('./staff/list').then(m => m.ReportList) },
  { path: 'reports/:id', loadComponent: () => import('./staff/report').then(m => m.ReportRecord) },
]);
