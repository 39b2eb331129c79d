import { describe, expect, it } from 'vitest';
import en from '../../../i18n/notifications/en.json';
import { InboxItem, placeOf, stateOf, textOf } from './item';

function line(kind: string): InboxItem {
  return { id: '1', recordId: 'r', kind, createdAt: '2026-11-02T07:00:00Z', read: false, params: {} };
}

describe('inbox line', () => {
  it('leads to its record', () => expect(placeOf(line('reminder-report'))).toBe('/reports/r'));

  it('of an unknown kind has the general sentence and no link', () => {
    expect(placeOf(line('something-new'))).toBeNull();
    expect(textOf(line('something-new'))).toBe('notifications.inbox.kind.other');
  });

  it('of an alert leads to the log, and only whoever may read it', () => {
    const alert = { ...line('unusual-reading'), params: { account: 'po-1' } };
    expect(placeOf(alert)).toBeNull();
    expect(placeOf(alert, true)).toBe('/audit');
    expect(stateOf(alert)).toEqual({ log: { account: 'po-1', readingsOnly: true } });
    expect(stateOf(line('reminder-report'))).toBeUndefined();
  });

  it('has a sentence for every kind that has a place', () => {
    for (const kind of Object.keys(en.inbox.kind)) {
      if (kind !== 'other') expect(placeOf(line(kind), true), kind).not.toBeNull();
      expect(textOf(line(kind))).toBe(`notifications.inbox.kind.${kind}`);
    }
  });
});
