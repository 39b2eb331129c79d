import { describe, expect, it } from 'vitest';
import { allRoles, changeOf, inOrder, rolesOf, sideOf, sides } from './account';

describe('roles', () => {
  it('stand on exactly one side each', () => {
    expect(new Set(allRoles).size).toBe(allRoles.length);
    expect(allRoles.length).toBe(13);
    for (const side of sides) for (const role of rolesOf[side]) expect(sideOf(role)).toBe(side);
  });
});

describe('inOrder', () => {
  it('puts taking away last and offers roles only where there is a choice', () => {
    expect(inOrder({ actions: ['disable', 'invite', 'set-roles'], roleChoices: ['grants-manager', 'finance-officer'] })).toEqual(['invite', 'set-roles', 'disable']);
    expect(inOrder({ actions: ['disable', 'invite', 'set-roles'], roleChoices: ['auditor'] })).toEqual(['invite', 'disable']);
    expect(inOrder({ actions: [] })).toEqual([]);
  });

  it('lets the asker take a request back', () => {
    expect(inOrder({ actions: ['disable'], roleChoices: ['auditor', 'administrator'], waiting: { actions: ['withdraw', 'confirm'] } })).toEqual(['withdraw', 'disable']);
  });
});

describe('changeOf', () => {
  it('tells what is new, what falls away and what stays', () => {
    expect(changeOf(['a', 'b'], ['b', 'c'])).toEqual({ added: ['c'], taken: ['a'], kept: ['b'] });
    expect(changeOf([], ['a'])).toEqual({ added: ['a'], taken: [], kept: [] });
  });
});
