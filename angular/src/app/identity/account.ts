import type { Schemas, With } from '../shared/api/schemas';

export type AccountState = 'Invited' | 'Active' | 'Disabled';
export type AccountAction = 'invite' | 'disable' | 'enable' | 'set-roles' | 'withdraw';

interface Known { state: AccountState; actions: readonly AccountAction[] }
export type User = With<Schemas['UserDto'], Known>;
export type Person = With<Schemas['PersonDto'], Known>;
export type RoleRequest = Schemas['RoleRequestDto'];
/** Shown once and never again. */
export type Invitation = Schemas['InvitationDto'];

export type Side = 'staff' | 'partner' | 'donor' | 'auditor' | 'administrator';

/** Roles that one person may hold together stand in one list. */
export const rolesOf: Readonly<Record<Side, readonly string[]>> = {
  staff: ['programme-officer', 'grants-manager', 'finance-officer', 'finance-controller', 'reconciler', 'protection-officer', 'protection-lead'],
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

/** What would become of an account's roles. */
export function changeOf(present: readonly string[], wanted: readonly string[]) {
  return {
    added: wanted.filter(role => !present.includes(role)),
    taken: present.filter(role => !wanted.includes(role)),
    kept: wanted.filter(role => present.includes(role)),
  };
}

const order: readonly AccountAction[] = ['invite', 'set-roles', 'withdraw', 'enable', 'disable'];

interface Acts { readonly actions: readonly AccountAction[]; readonly roleChoices?: readonly string[]; readonly waiting?: { readonly actions: readonly string[] } | null }

/** What the server says may be done, the gentle first; roles only where there is another one to choose. */
export function inOrder({ actions, roleChoices, waiting }: Acts): readonly AccountAction[] {
  const may = [...actions, ...(waiting?.actions ?? [])];
  return order.filter(action => may.includes(action) && (action !== 'set-roles' || (roleChoices?.length ?? 0) > 1));
}
