import { inject } from '@angular/core';
import { CanMatchFn, Routes } from '@angular/router';
import { Face, Session } from './shared/session/session';
import { commonTexts } from './shared/text/common.texts';
import { withTexts } from './shared/text/routes';
import { SignIn } from './shared/session/sign-in';

const is = (face: Face): CanMatchFn => () => inject(Session).face() === face;

/** Everybody has the same addresses; which face answers depends on who is signed in. Each is downloaded only by those who use it. */
export const routes: Routes = [
  ...withTexts(commonTexts, [
    { path: 'start', loadComponent: () => import('./shared/session/accept-invitation').then(m => m.AcceptInvitation) },
  ]),
  { path: '', canMatch: [is('partner')], loadChildren: () => import('./partner/routes').then(m => m.partnerRoutes) },
  { path: '', canMatch: [is('staff')], loadChildren: () => import('./staff/routes').then(m => m.staffRoutes) },
  { path: '', canMatch: [is('donor')], loadChildren: () => import('./donor/routes').then(m => m.donorRoutes) },
  { path: '**', component: SignIn },
];
