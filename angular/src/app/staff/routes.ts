import { inject } from '@angular/core';
import { Routes } from '@angular/router';
import { auditStaff } from '../audit/staff.routes';
import { awardsStaff } from '../awards/staff.routes';
import { fundingStaff } from '../funding/staff.routes';
import { identityStaff } from '../identity/staff.routes';
import { notificationsStaff } from '../notifications/staff.routes';
import { partnersStaff } from '../partners/staff.routes';
import { paymentsStaff } from '../payments/staff.routes';
import { proposalsStaff } from '../proposals/staff.routes';
import { protectionStaff } from '../protection/staff.routes';
import { reportingStaff } from '../reporting/staff.routes';
import '../shared/parts';
import { provideReading } from '../shared/api/guard';
import { NotFound } from '../shared/session/not-found';
import { Session } from '../shared/session/session';
import { firstPlace } from './menu';
import { Staff } from './staff';
import { Work } from './work';

export const staffRoutes: Routes = [{
  path: '',
  providers: [provideReading()],
  component: Staff,
  children: [
    { path: '', pathMatch: 'full', redirectTo: () => firstPlace(inject(Session).may.bind(inject(Session))) },
    { path: 'work', component: Work },
    ...identityStaff,
    ...partnersStaff,
    ...fundingStaff,
    ...proposalsStaff,
    ...awardsStaff,
    ...paymentsStaff,
    ...reportingStaff,
    ...protectionStaff,
    ...notificationsStaff,
    ...auditStaff,
    { path: '**', component: NotFound },
  ],
}];
