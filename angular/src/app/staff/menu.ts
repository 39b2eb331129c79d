import { MenuItem, isFor } from '../shared/ui/desk';

/** One line for each place of the staff; what a person has no permission for is not shown. */
export const staffMenu: readonly MenuItem[] = [
  { path: '/work', text: 'common.menu.work', needs: 'Notifications.Work.Read' },
  { path: '/desk', text: 'desk.list.title', needs: 'Protection.Case.Read' },
  { path: '/desk/new', text: 'desk.new.title', needs: 'Protection.Case.Open', unless: 'Protection.Case.Read' },
  { path: '/desk/events/new', text: 'events.new.title', needs: 'Protection.Incident.Record', unless: 'Protection.Incident.Read' },
  { path: '/partners', text: 'common.menu.partners', needs: 'Partners.Organisation.Read' },
  { path: '/proposals', text: 'common.menu.proposals', needs: 'Proposals.Review.Read' },
  { path: '/awards', text: 'common.menu.grants', needs: 'Awards.Grant.Read' },
  { path: '/changes', text: 'common.menu.changes', needs: 'Awards.Amendment.Review' },
  { path: '/payments', text: 'common.menu.payments', needs: 'Payments.Order.Read' },
  { path: '/statements', text: 'common.menu.statements', needs: 'Payments.Statement.Read' },
  { path: '/reports', text: 'common.menu.reports', needs: 'Reporting.Report.Read' },
  { path: '/funds', text: 'common.menu.funds', needs: 'Funding.Fund.Read' },
  { path: '/audit', text: 'common.menu.audit', needs: 'Identity.Audit.Read' },
  { path: '/messages', text: 'common.menu.messages' },
  { path: '/to-confirm', text: 'common.menu.confirm', needs: 'Identity.Role.Read' },
  { path: '/users', text: 'common.menu.users', needs: 'Identity.User.Read' },
  { path: '/programme', text: 'common.menu.programme', needs: 'Identity.User.Read' },
];

/** Where a visit begins: the first place the person may see, which is not the work list for an administrator or auditor. */
export function firstPlace(may: (permission: string) => boolean): string {
  return staffMenu.find(item => isFor(item, may))!.path;
}
