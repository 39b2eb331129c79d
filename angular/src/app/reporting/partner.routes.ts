import { Routes } from '@angular/router';

export const reportingPartner: Routes = [
  { path: 'reports', loadComponent: () => import('./partner.screens').then(m => m.OurReports) },
  {
    path: 'reports/:id', data: { up: '/reports', upText: 'reporting.list.ours' },
    loadComponent: () => import('./partner.screens').then(m => m.OurReport),
  },
];
