import { describe, expect, it } from 'vitest';
import en from '../../../i18n/notifications/en.json';
import { InboxItem, placeOf, textOf, withoutPlace } from './item';

function line(kind: string): InboxItem {
  return { id: '1', recordId: 'r', kind, createdAt: '2026-11-02T07:00:00Z', read: false, params: {} };
}

describe('inbox line', () => {
  it('leads to its record', () => expect(placeOf(line('reminder-report'))).toBe('/reports/r'));

  it('of an unknown kind has the general sentence and no link', () => {
    expect(placeOf(line('something-new'))).toBeNull();
    expect(textOf(line('something-new'))).toBe('notifications.inbox.kind.other');
  });

  it('has a sentence for every kind that has a place', () => {
    for (const kind of Object.keys(en.inbox.kind)) {
      if (kind !== 'other' && !withoutPlace.includes(kind)) expect(placeOf(line(kind)), kind).not.toBeNull();
      expect(textOf(line(kind))).toBe(`notifications.inbox.kind.${kind}`);
    }
  });
});
