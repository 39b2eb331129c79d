import { describe, expect, it } from 'vitest';
import { allRoles, rolesOf, sideOf, sides } from './account';

describe('roles', () => {
  it('stand on exactly one side each', () => {
    expect(new Set(allRoles).size).toBe(allRoles.length);
    expect(allRoles.length).toBe(12);
    for (const side of sides) for (const role of rolesOf[side]) expect(sideOf(role)).toBe(side);
  });
});
