import { describe, expect, it } from 'vitest';
import { allRoles, inOrder, rolesOf, sideOf, sides } from './account';

describe('roles', () => {
  it('stand on exactly one side each', () => {
    expect(new Set(allRoles).size).toBe(allRoles.length);
    expect(allRoles.length).toBe(12);
    for (const side of sides) for (const role of rolesOf[side]) expect(sideOf(role)).toBe(side);
  });
});

describe('inOrder', () => {
  it('puts taking away last and offers roles only where there is a choice', () => {
    expect(inOrder({ actions: ['disable', 'invite', 'set-roles'], roles: ['gm-1'] })).toEqual(['invite', 'set-roles', 'disable']);
    expect(inOrder({ actions: ['disable', 'invite', 'set-roles'], roles: ['auditor'] })).toEqual(['invite', 'disable']);
    expect(inOrder({ actions: [], roles: ['administrator'] })).toEqual([]);
  });
});
