import { Routes } from '@angular/router';

export const protectionStaff: Routes = [
  { path: 'desk', loadComponent: () => import('./staff.screens').then(m => m.DeskList) },
  { path: 'desk/new', loadComponent: () => import('./staff.screens').then(m => m.DeskNew) },
  { path: 'desk/duty', loadComponent: () => import('./staff.screens').then(m => m.DeskDuty) },
  { path: 'desk/events', loadComponent: () => import('./staff.screens').then(m => m.EventList) },
  { path: 'desk/events/new', loadComponent: () => import('./staff.screens').then(m => m.EventNew) },
  { path: 'desk/trends', loadComponent: () => import('./trends/trends').then(m => m.Trends) },
  { path: 'desk/notices', loadComponent: () => import('./staff.screens').then(m => m.Notices) },
  { path: 'desk/plans', loadComponent: () => import('./staff.screens').then(m => m.PlanList) },
  { path: 'desk/access', loadComponent: () => import('./staff.screens').then(m => m.DeskAccess) },
  { path: 'desk/closed', loadComponent: () => import('./staff.screens').then(m => m.DeskClosed) },
  { path: 'desk/:id', loadComponent: () => import('./staff.screens').then(m => m.DeskRecord) },
];
