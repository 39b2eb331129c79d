import { daysBetween } from '../shared/format/dates';
import type { WorkItem } from '../shared/work/links';

export type GroupName = 'now' | 'late' | 'today' | 'week' | 'later';
export interface Group { readonly name: GroupName; readonly items: readonly WorkItem[] }

/** Oldest promise first: what somebody needs tonight, what is late, due today, due within seven days, and the rest. Empty groups are left out. */
export function groupWork(items: readonly WorkItem[], today: string): Group[] {
  const sorted = [...items].sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
  const names: readonly GroupName[] = ['now', 'late', 'today', 'week', 'later'];
  return names
    .map(name => ({ name, items: sorted.filter(item => groupOf(item, today) === name) }))
    .filter(group => group.items.length > 0);
}

function groupOf(item: WorkItem, today: string): GroupName {
  if (item.isUrgent) return 'now';
  if (item.late) return 'late';
  if (!item.dueOn) return 'later';
  const days = daysBetween(today, item.dueOn);
  if (days < 0) return 'late';
  if (days === 0) return 'today';
  return days <= 7 ? 'week' : 'later';
}
