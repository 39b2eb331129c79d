import { describe, expect, it } from 'vitest';
import { emptyEvent, eventRules, months, placeName, stepName, targetName, toEvents } from './values';

describe('an event as it is sent', () => {
  it('carries the rows that are there, the ticks that are set, and nothing for what was left empty', () => {
    const values = { ...emptyEvent, kind: 'legal', month: '2026-11', count: '2', [placeName(0)]: 'IQ-BG', [targetName(0)]: 'leader', [placeName(2)]: 'IQ-AR', [stepName('legalHelp')]: true };
    const sent = toEvents(values);
    expect(sent.rows).toEqual([{ governorate: 'IQ-BG', target: 'leader' }, { governorate: '', target: '' }]);
    expect(sent.steps).toEqual(['legalHelp']);
    expect([sent.narrative, sent.partnerId]).toEqual([null, null]);
    expect(eventRules[placeName(1)]?.('', values)).not.toBeNull();
    expect(eventRules[placeName(2)]?.('', values)).toBeNull();
  });

  it('offers the month we are in and five years before it', () => {
    const all = months(new Date('2026-01-31T22:00:00Z'));
    expect([all[0], all[1], all[2], all.at(-1), all.length]).toEqual(['2026-02', '2026-01', '2025-12', '2021-02', 61]);
  });
});
