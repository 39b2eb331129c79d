import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { partnersTexts } from './texts';

export const partnersStaff: Routes = withTexts(partnersTexts, [
  { path: 'partners', loadComponent: () => import('./list/partner-list').then(m => m.PartnerList) },
  { path: 'partners/import', loadComponent: () => import('./import/import').then(m => m.PartnerImport) },
  { path: 'partners/:id', loadComponent: () => import('./record/partner-record').then(m => m.PartnerRecord) },
  { path: 'partners/:id/edit', loadComponent: () => import('./edit/partner-edit').then(m => m.PartnerEdit) },
]);
