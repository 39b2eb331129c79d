import { describe, expect, it } from 'vitest';
import type { WorkItem } from '../shared/work/links';
import { groupWork } from './groups';

const item = (recordId: string, dueOn: string | null, late = false, isUrgent = false): WorkItem =>
  ({ kind: 'report-to-answer', recordId, subject: 'P-017', dueOn, late, isUrgent, params: {} });

describe('groupWork', () => {
  it('puts the oldest promise first and leaves out empty groups', () => {
    const items = [item('d', '2026-12-30'), item('b', '2026-11-03'), item('a', '2026-10-29', true), item('c', '2026-11-10'), item('e', null), item('n', '2026-11-03', false, true)];
    const groups = groupWork(items, '2026-11-03').map(g => [g.name, g.items.map(i => i.recordId).join('')]);
    expect(groups).toEqual([['now', 'n'], ['late', 'a'], ['today', 'b'], ['week', 'c'], ['later', 'de']]);
    expect(groupWork([], '2026-11-03')).toEqual([]);
  });
});
