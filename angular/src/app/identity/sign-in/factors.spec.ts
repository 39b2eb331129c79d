import { describe, expect, it } from 'vitest';
import { grouped } from './factors';

describe('grouped', () => {
  it('puts a blank after each four characters but not at the end', () => {
    expect(grouped('JBSWY3DPEHPK3PXP')).toBe('JBSW Y3DP EHPK 3PXP');
    expect(grouped('JBSWY')).toBe('JBSW Y');
    expect(grouped('')).toBe('');
  });
});
