import { Routes } from '@angular/router';
import { awardsDonor } from '../awards/donor.routes';
import { fundingDonor } from '../funding/donor.routes';
import { identityDonor } from '../identity/donor.routes';
import { notificationsDonor } from '../notifications/donor.routes';
import { proposalsDonor } from '../proposals/donor.routes';
import { protectionDonor } from '../protection/donor.routes';
import { reportingDonor } from '../reporting/donor.routes';
import '../shared/parts';
import { provideReading } from '../shared/api/guard';
import { NotFound } from '../shared/session/not-found';
import { Donor } from './donor';

export const funderRoutes: Routes = [{
  path: '',
  providers: [provideReading()],
  component: Donor,
  children: [
    { path: '', pathMatch: 'full', redirectTo: 'decisions' },
    ...identityDonor,
    ...fundingDonor,
    ...proposalsDonor,
    ...awardsDonor,
    ...reportingDonor,
    ...protectionDonor,
    ...notificationsDonor,
    { path: '**', component: NotFound },
  ],
}];
