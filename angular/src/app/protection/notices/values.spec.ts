import { describe, expect, it } from 'vitest';
import { emptyNotice, noticeRules, toNotice } from './values';

describe('a notice', () => {
  it('is sent in the languages in which it was written', () => {
    const values = { ...emptyNotice, endsOn: '2026-12-01', 'ckb.title': ' T ', 'ckb.body': 'B' };
    expect(toNotice(values)).toEqual({ endsOn: '2026-12-01', ckb: { title: 'T', body: 'B' } });
    expect(noticeRules['ar.title']?.('', values)).toBeNull();
  });

  it('needs one language, and both parts of it', () => {
    expect(noticeRules['ar.title']?.('', emptyNotice)).toEqual({ key: 'notices.none' });
    expect(noticeRules['en.body']?.('', { ...emptyNotice, 'en.title': 'T' })).not.toBeNull();
  });
});
