import { Routes } from '@angular/router';
import { awardsPartner } from '../awards/partner.routes';
import { identityPartner } from '../identity/partner.routes';
import { notificationsPartner } from '../notifications/partner.routes';
import { partnersPartner } from '../partners/partner.routes';
import { paymentsPartner } from '../payments/partner.routes';
import { proposalsPartner } from '../proposals/partner.routes';
import { protectionPartner } from '../protection/partner.routes';
import { reportingPartner } from '../reporting/partner.routes';
import '../shared/parts';
import { provideReading } from '../shared/api/guard';
import { NotFound } from '../shared/session/not-found';
import { Home } from './home';
import { Partner } from './partner';

export const partnerRoutes: Routes = [{
  path: '',
  providers: [provideReading()],
  component: Partner,
  children: [
    { path: '', pathMatch: 'full', component: Home },
    ...identityPartner,
    ...partnersPartner,
    ...proposalsPartner,
    ...awardsPartner,
    ...paymentsPartner,
    ...reportingPartner,
    ...protectionPartner,
    ...notificationsPartner,
    { path: '**', component: NotFound },
  ],
}];
