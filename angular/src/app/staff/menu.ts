import type { MenuItem } from '../shared/ui/desk';

/** One line for each place of the staff; what a person has no permission for is not shown. */
export const staffMenu: readonly MenuItem[] = [
  { path: '/work', text: 'common.menu.work' },
  { path: '/partners', text: 'common.menu.partners', needs: 'Partners' },
  { path: '/proposals', text: 'common.menu.proposals', needs: 'Proposals' },
  { path: '/grants', text: 'common.menu.grants', needs: 'Awards' },
  { path: '/payments', text: 'common.menu.payments', needs: 'Payments' },
  { path: '/reports', text: 'common.menu.reports', needs: 'Reporting' },
  { path: '/funds', text: 'common.menu.funds', needs: 'Funding' },
  { path: '/messages', text: 'common.menu.messages' },
  { path: '/users', text: 'common.menu.users', needs: 'Identity' },
];
