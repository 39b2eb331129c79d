import { Routes } from '@angular/router';

export const paymentsStaff: Routes = [
  { path: 'payments', loadComponent: () => import('./staff.screens').then(m => m.PaymentsPage) },
  { path: 'payments/answer', loadComponent: () => import('./staff.screens').then(m => m.BankAnswer) },
  { path: 'payments/together/:id', loadComponent: () => import('./staff.screens').then(m => m.BatchScreen) },
  { path: 'payments/ways/:id', loadComponent: () => import('./staff.screens').then(m => m.WaysScreen) },
  { path: 'payments/:id', loadComponent: () => import('./staff.screens').then(m => m.OrderScreen) },
  { path: 'payees', loadComponent: () => import('./staff.screens').then(m => m.PayeeList) },
  { path: 'payees/:id', loadComponent: () => import('./staff.screens').then(m => m.PayeeScreen) },
  { path: 'banks', loadComponent: () => import('./staff.screens').then(m => m.BanksPage) },
  { path: 'agents', loadComponent: () => import('./staff.screens').then(m => m.AgentList) },
  { path: 'agents/new', loadComponent: () => import('./staff.screens').then(m => m.NewAgent) },
  { path: 'agents/:id', loadComponent: () => import('./staff.screens').then(m => m.AgentScreen) },
  { path: 'statements', loadComponent: () => import('./staff.screens').then(m => m.StatementList) },
  { path: 'statements/import', loadComponent: () => import('./staff.screens').then(m => m.StatementImport) },
  { path: 'statements/missing', loadComponent: () => import('./staff.screens').then(m => m.MissingPage) },
  { path: 'statements/:id', loadComponent: () => import('./staff.screens').then(m => m.StatementPage) },
];
