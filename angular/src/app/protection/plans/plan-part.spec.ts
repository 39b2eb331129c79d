import { describe, expect, it } from 'vitest';
import { emptyPlan, sealPlan, unsealPlan } from './plan-part';

describe('a plan as bytes', () => {
  it('comes back as it was written, in any script', () => {
    const part = { ...emptyPlan, call: 'الجارة أولاً', go: 'ماڵی دووەم‌', after: '🕊' };
    expect(unsealPlan(sealPlan(part))).toEqual(part);
  });

  it('is not read when it is of another kind', () => {
    for (const text of ['{"v":2,"call":"x"}', 'null', '"x"', 'x']) expect(unsealPlan(btoa(text))).toBeNull();
  });
});
