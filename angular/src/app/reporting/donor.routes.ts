import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { reportingTexts } from './texts';

export const reportingDonor: Routes = withTexts(reportingTexts, [
  { path: 'grants', loadComponent: () => import('./donor/grants').then(m => m.DonorGrants) },
  { path: 'grants/:id', loadComponent: () => import('./donor/grant').then(m => m.DonorGrant) },
  { path: 'reports', loadComponent: () => import('./donor/reports').then(m => m.DonorReports) },
  { path: 'reports/:id', loadComponent: () => import('./donor/report').then(m => m.DonorReport) },
]);
