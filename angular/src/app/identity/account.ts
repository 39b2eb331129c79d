import type { Schemas, With } from '../shared/api/schemas';

export type AccountState = 'Invited' | 'Active' | 'Disabled';
export type AccountAction = 'invite' | 'disable' | 'enable' | 'set-roles';

interface Known { state: AccountState; actions: readonly AccountAction[] }
export type User = With<Schemas['UserDto'], Known>;
export type Person = With<Schemas['PersonDto'], Known>;
/** Shown once and never again. */
export type Invitation = Schemas['InvitationDto'];

export type Side = 'staff' | 'partner' | 'donor' | 'auditor' | 'administrator';

/** Roles that one person may hold together stand in one list. */
export const rolesOf: Readonly<Record<Side, readonly string[]>> = {
  staff: ['programme-officer', 'grants-manager', 'finance-officer', 'finance-controller', 'protection-officer', 'protection-lead'],
  partner: ['partner-lead', 'partner-member'],
  donor: ['donor-approver', 'donor-viewer'],
  auditor: ['auditor'],
  administrator: ['administrator'],
};

export const sides = Object.keys(rolesOf) as readonly Side[];

export const allRoles: readonly string[] = sides.flatMap(side => rolesOf[side]);

export function sideOf(role: string): Side {
  return sides.find(side => rolesOf[side].includes(role)) ?? 'staff';
}

const order: readonly AccountAction[] = ['invite', 'set-roles', 'enable', 'disable'];

/** What the server says may be done, the gentle first; roles only where there is another one to choose. */
export function inOrder(account: { readonly actions: readonly AccountAction[]; readonly roles: readonly string[] }): readonly AccountAction[] {
  const choice = rolesOf[sideOf(account.roles[0] ?? '')].length > 1;
  return order.filter(action => account.actions.includes(action) && (action !== 'set-roles' || choice));
}
