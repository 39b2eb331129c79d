import { Routes } from '@angular/router';
import { awardsDonor } from '../awards/donor.routes';
import { fundingDonor } from '../funding/donor.routes';
import { identityDonor } from '../identity/donor.routes';
import { notificationsDonor } from '../notifications/donor.routes';
import { partnersDonor } from '../partners/donor.routes';
import { paymentsDonor } from '../payments/donor.routes';
import { proposalsDonor } from '../proposals/donor.routes';
import { reportingDonor } from '../reporting/donor.routes';
import { provideReading } from '../shared/api/guard';
import { commonTexts } from '../shared/text/common.texts';
import { NotFound } from '../shared/session/not-found';
import { withTexts } from '../shared/text/routes';
import { Donor } from './donor';

export const donorRoutes: Routes = withTexts(commonTexts, [{
  path: '',
  providers: [provideReading()],
  component: Donor,
  children: [
    { path: '', pathMatch: 'full', redirectTo: 'decisions' },
    ...identityDonor,
    ...partnersDonor,
    ...fundingDonor,
    ...proposalsDonor,
    ...awardsDonor,
    ...paymentsDonor,
    ...reportingDonor,
    ...notificationsDonor,
    { path: '**', component: NotFound },
  ],
}]);
