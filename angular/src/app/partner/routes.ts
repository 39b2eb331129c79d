import { Routes } from '@angular/router';
import { awardsPartner } from '../awards/partner.routes';
import { fundingPartner } from '../funding/partner.routes';
import { identityPartner } from '../identity/partner.routes';
import { notificationsPartner } from '../notifications/partner.routes';
import { partnersPartner } from '../partners/partner.routes';
import { paymentsPartner } from '../payments/partner.routes';
import { proposalsPartner } from '../proposals/partner.routes';
import { reportingPartner } from '../reporting/partner.routes';
import { provideReading } from '../shared/api/guard';
import { commonTexts } from '../shared/text/common.texts';
import { NotFound } from '../shared/session/not-found';
import { withTexts } from '../shared/text/routes';
import { Home } from './home';
import { Partner } from './partner';
import { homeTexts } from './texts';

export const partnerRoutes: Routes = withTexts(commonTexts, [{
  path: '',
  providers: [provideReading()],
  component: Partner,
  children: [
    ...withTexts(homeTexts, [{ path: '', pathMatch: 'full', component: Home }]),
    ...identityPartner,
    ...partnersPartner,
    ...fundingPartner,
    ...proposalsPartner,
    ...awardsPartner,
    ...paymentsPartner,
    ...reportingPartner,
    ...notificationsPartner,
    { path: '**', component: NotFound },
  ],
}]);
