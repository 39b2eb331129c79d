import { inject } from '@angular/core';
import { CanMatchFn, Route, Routes } from '@angular/router';
import { Sender } from './shared/api/sender';
import { Face, Session } from './shared/session/session';
import { SignIn } from './shared/session/sign-in';
import { answerTexts, donorTexts, enrolTexts, partnerTexts, plainTexts, staffTexts, startTexts } from './shared/text/faces';
import { TextFiles, Texts } from './shared/text/texts';

/** The server says who is here while the frame is being made; no page is chosen before. */
const known: CanMatchFn = async () => {
  await inject(Session).ready;
  return true;
};

/** A face, its texts and what its first page shows, all asked for at once: on a slow link one turn, not three. */
function face(name: Face, texts: TextFiles, pages: () => Promise<Routes>, first?: string): Route {
  return {
    path: '',
    canMatch: [() => inject(Session).face() === name],
    loadChildren: async () => {
      if (first) inject(Sender).ahead(first);
      const over = name === 'partner' && !inject(Session).state().neutralWords ? [plainTexts] : [];
      const [routes] = await Promise.all([pages(), inject(Texts).load(texts, ...over)]);
      return routes;
    },
  };
}

/** Everybody has the same addresses; which face answers depends on who is signed in. Each is downloaded only by those who use it. */
export const routes: Routes = [
  {
    path: '',
    canMatch: [known],
    children: [
      {
        path: '',
        canMatch: [() => !!inject(Session).state().setupOpen],
        loadChildren: () => import('./identity/setup/setup.routes').then(m => m.setupRoutes),
      },
      {
        path: 'start',
        canActivate: [() => inject(Texts).load(startTexts).then(() => true)],
        loadComponent: () => import('./shared/session/accept-invitation').then(m => m.AcceptInvitation),
      },
      {
        path: 'answer',
        canActivate: [() => inject(Texts).load(answerTexts).then(() => true)],
        loadComponent: () => import('./protection/answer/answer').then(m => m.Answer),
      },
      {
        path: '',
        canMatch: [() => inject(Session).heldBack()],
        loadChildren: async () => {
          const [{ enrolRoutes }] = await Promise.all([import('./identity/enrol.routes'), inject(Texts).load(enrolTexts)]);
          return enrolRoutes;
        },
      },
      face('partner', partnerTexts, () => import('./partner/routes').then(m => m.partnerRoutes), '/api/home'),
      face('staff', staffTexts, () => import('./staff/routes').then(m => m.staffRoutes)),
      face('funder', donorTexts, () => import('./donor/routes').then(m => m.funderRoutes)),
      { path: '**', component: SignIn },
    ],
  },
];
